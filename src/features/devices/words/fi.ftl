nav-devices = Laitteet
