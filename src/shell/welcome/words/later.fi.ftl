welcome-title = Tervetuloa, { $name }!
welcome-what = Valitse, mistä kirjauksesi alkavat. Voit myös ohittaa nämä.
welcome-begin = Siirry Tukivihkoon
welcome-later = Voit muuttaa valintoja milloin vain omissa tiedoissasi.
