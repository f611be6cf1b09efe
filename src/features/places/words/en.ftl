places-title = Places
