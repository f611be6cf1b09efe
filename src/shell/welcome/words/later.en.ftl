welcome-title = Welcome, { $name }!
welcome-what = Choose what your logs start with. You can also skip this.
welcome-begin = Go to Tukivihko
welcome-later = You can change these choices at any time in your own details.
