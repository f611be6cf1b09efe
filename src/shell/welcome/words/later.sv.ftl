welcome-title = Välkommen, { $name }!
welcome-what = Välj vad dina anteckningar börjar med. Du kan också hoppa över det här.
welcome-begin = Gå till Tukivihko
welcome-later = Du kan ändra valen när som helst i dina egna uppgifter.
