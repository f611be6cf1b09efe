places-title = Paikat
