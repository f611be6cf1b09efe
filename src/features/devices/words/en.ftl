nav-devices = Devices
