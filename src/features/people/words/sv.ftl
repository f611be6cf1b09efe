people-title = Personer
