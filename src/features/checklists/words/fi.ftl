checklists-tab = Tarkistus{ "\u00AD" }listat
