checklists-tab = Check{ "\u00AD" }lists
