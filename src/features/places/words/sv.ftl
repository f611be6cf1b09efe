places-title = Platser
