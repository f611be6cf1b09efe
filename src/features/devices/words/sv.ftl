nav-devices = Enheter
