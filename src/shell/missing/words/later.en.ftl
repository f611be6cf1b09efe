missing-title = What is missing
missing-notice = { $count ->
    [one] One log or change has not reached the server
   *[other] { $count } logs or changes have not reached the server
  }
missing-notice-unsure = { $count ->
    [one] One log or change may not have reached the server
   *[other] { $count } logs or changes may not have reached the server
  }
missing-open = See what to do
missing-summary = { $count ->
    [one] Number { $numbers }.
   *[other] Numbers { $numbers }.
  }
missing-summary-when = { $count ->
    [one] Number { $numbers }, written { $when }.
   *[other] Numbers { $numbers }, written { $when }.
  }
missing-summary-place = { $count ->
    [one] Number { $numbers }, written { $when } at { $place }.
   *[other] Numbers { $numbers }, written { $when } at { $place }.
  }
missing-between = { $from } – { $to }
missing-today = today
missing-yesterday = yesterday
missing-weekday = { $weekday ->
    [1] on Monday
    [2] on Tuesday
    [3] on Wednesday
    [4] on Thursday
    [5] on Friday
    [6] on Saturday
   *[0] on Sunday
  }
missing-day-hour = { $day } at { $hour }:00
missing-confirmed = The server has confirmed that it does not have them.
missing-unconfirmed = The server has not confirmed this yet. Open Tukivihko with a network, and it will be settled.
missing-why = They were on this device, but the browser’s data has since been cleared or damaged. You did nothing wrong.
missing-what = These are missing
missing-what-hint = Tukivihko numbers everything you save. That is how a gap is noticed.
missing-number = number { $number }
missing-numbers = { $count ->
    [one] Number { $numbers }
   *[other] Numbers { $numbers }
  }
missing-unknown = Only the number is left of these.
missing-do = What you can do
missing-do-write = If you remember what you logged, log it again. If you don’t, please don’t guess.
missing-do-ask = Ask your coordinator, who sees the same numbers.
missing-do-file = If you saved unsent logs to a file, give the file to your coordinator, who can bring them in from it.
missing-write = Log again
missing-settle = I have taken note
missing-settle-what = The notice goes from this device. The coordinator still sees the numbers.
missing-settled = Notice removed
missing-undo = Undo
missing-none = Nothing is missing
missing-none-next = Everything saved on this device has either been received or is waiting to be sent.
