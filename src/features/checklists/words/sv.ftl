checklists-tab = Check{ "\u00AD" }listor
