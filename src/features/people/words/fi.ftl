people-title = Ihmiset
