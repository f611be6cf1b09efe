review-log-title = Session log
review-back = Back to the list
review-close = Close
review-close-log = Close the log
review-cancel = Cancel

review-closed-title = Single logs are seen by the municipality’s own coordinator
review-closed-why = In a small municipality even one log can tell who came. That is why logs open only to those who are a coordinator of that very municipality.
review-closed-next = You see the region’s shared information and figures as before. If you also review the logs of a municipality, ask its coordinator or an administrator to invite you as its coordinator.
review-closed-desk = Go to the desk
review-closed-tutor = Your own logs and where they stand are under My logs.
review-closed-own-logs = My logs

review-reading = Reading logs…
review-unread-title = The logs could not be read
review-unread-next = The device’s storage doesn’t answer. Nothing has been deleted. Close other tabs with Tukivihko and open the page again.

review-count-to-review = To review
review-count-returned = Returned
review-count-approved = Approved from this month

review-figures-title = Figures of this selection:
review-figures-counts =
    { $visits ->
        [one] { $visits } visit
       *[other] { $visits } visits
    }, { $people ->
        [one] { $people } person helped
       *[other] { $people } people helped
    }.
review-figures-topics = Most common topics: { $topics }.

review-filters = Filters
review-filters-open =
    { $count ->
        [0] Filter
       *[other] Filter ({ $count })
    }
review-filters-show =
    { $count ->
        [one] Show { $count } row
       *[other] Show { $count } rows
    }
review-filters-active = Filters in force
review-filters-clear = Clear filters
review-filter-remove = Remove filter:
review-search = Search in notes
review-search-clear = Clear the search
review-chip-text = Search: { $text }
review-filter-show = Logs to show
review-filter-any = All
review-filter-period = Period
review-filter-from = From
review-filter-to = To
review-filter-scope = Municipality
review-filter-topic = Topic
review-filter-tutor = Tutor
review-show-to-review = To review { $count }
review-show-new = New { $count }
review-show-corrected = Corrected { $count }
review-show-returned = Returned { $count }
review-show-approved = Approved { $count }
review-show-tally = Tallies { $count }
review-show-all = All { $count }
review-period-all = All time
review-period-this-week = This week
review-period-last-week = Last week
review-period-this-month = This month
review-period-last-month = Last month
review-period-this-year = This year
review-period-between = Chosen days

review-table-label = Session logs
review-column-when = Time
review-column-scope = Municipality
review-column-topics = Topics
review-column-people = People
review-column-tutor = Tutor
review-column-state = State
review-show-more =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
review-place-unknown = Unknown place
review-tutor-unknown = Unknown
review-day-hour = { $day } at { $hour }
review-hour = at { $hour }
review-not-given = not given
review-checklist-value = version { $version }, step { $step }
review-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }

review-state-new = New
review-state-corrected = Corrected
review-state-returned = Returned
review-state-approved = Approved
review-state-tally = Tally
review-waiting = Waiting to be sent

review-empty-title = There are no logs yet
review-empty-next = Tutors’ logs appear here once they have been received. Invite tutors, and logs will start to come.
review-empty-invite = Invite tutors
review-empty-show-all = Show all
review-nothing-title = No log matches the filters
review-nothing-next = Remove a filter or show all logs.
review-done-title = Everything is reviewed
review-done-next = New and corrected logs appear here once they have been received.
review-none-title = There are no logs here right now

review-select-all = Select all that are shown
review-select-none = Clear selection
review-selected =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }
review-approve-selected =
    { $count ->
        [one] Approve { $count } log
       *[other] Approve { $count } logs
    }
review-approve-none = There is nothing to approve among the selected.
review-approve-all = Approve all { $count }
review-approve-all-title = Approve { $count } logs?
review-approve-all-what = All logs of this selection are marked as approved. You can undo it right afterwards.
review-saving = Saving…

review-approve = Approve
review-return = Return
review-previous = Previous log
review-next = Next log
review-approved-toast =
    { $count ->
        [one] Log approved
       *[other] { $count } logs approved
    }
review-returned-toast = Log returned to the tutor
review-undo = Undo
review-undone =
    { $count ->
        [one] Review undone
       *[other] { $count } reviews undone
    }
review-failed-full = The device’s storage is full and the review could not be saved. Free some space and try again.
review-failed = The review could not be saved. Try again in a moment.

review-log-gone = The log can’t be found. It may have been deleted, or it belongs to another municipality.
review-refused-title = The server did not accept the review
review-refused-what = Your review is safe on this device, but the tutor doesn’t see it yet.
review-refused-open = See why
review-fields-missing = Not given: { $fields }.
review-from-tally = Logged from a tally.
review-tally-counted = The tally’s visits are counted in the figures. They aren’t reviewed one by one.
review-tally-turned = The visits have been turned into logs, and the logs are what counts.
review-comment = Comment:

review-changes-title = Since the review
review-before = Was
review-after = Is now
review-changes-unseen = Written again: { $fields }. The history shows the earlier value when the network works.
review-changes-none = The tutor sent the log back without changing it.

review-other-approved = Another coordinator approved
review-other-returned = Another coordinator returned it
review-other-undone = Another coordinator undid the review
review-history-approved = Approved
review-history-returned = Returned
review-history-undone = Undid the review

review-return-title = Return the log
review-return-what = Write what should be corrected. { $tutor } sees the comment in the log, beside what is to be corrected.
review-return-field = What needs correcting?
review-return-other-field = Does anything else need correcting?
review-return-choose = Choose a field
review-return-none = Choose the field of the log that needs correcting.
review-return-send = Return the log
review-comment-now = Now: { $value }
review-comment-empty = Write what should be corrected in this field.
review-comment-stopped = Remove the personal data from the text.
review-comment-remove = Remove the field

review-print = Print
review-print-left =
    { $count ->
        [one] { $count } more row did not fit in the printout. Filter the list.
       *[other] { $count } more rows did not fit in the printout. Filter the list.
    }

review-keys-title = Keyboard shortcuts
review-keys-arrows = Move in the table
review-keys-enter = Open the log
review-keys-space-name = Space
review-keys-space = Select the row or clear its selection
review-keys-approve = Approve the log
review-keys-return = Return the log
review-keys-walk = Next and previous log
review-keys-escape = Close the log
review-keys-help = Show the shortcuts
review-keys-switch = Single-key shortcuts
review-keys-switch-hint = Turn off if you control the device by voice or press keys by mistake. Arrows, Enter and Esc always work.

log-field-event = Event
log-field-checklist = Checklist
log-value-yes = Yes
log-value-no = No
log-edit-title = Session log
log-scope-moves = When you save, the log leaves the municipality { $from } and moves here.
log-save-correction = Send back
log-refused-field = The server did not accept this. Correct or remove it.
log-edit-undone = The change was undone
log-comment-by = Coordinator:
log-returned-title = The coordinator asks for a correction
log-returned-whole = The whole log
log-returned-next = Correct these and send the log back. If it is right as it is, you can send it back unchanged.
log-attention-invalid = The server did not take the log because something in it is wrong. Check it and save again.
log-attention-forbidden = You have no right to log in this municipality. Change the municipality or ask the coordinator.
log-attention-personal-data = The note holds personal data. Remove it and save again.
log-attention-gone = The log was deleted elsewhere, so the change did not get through.
log-attention-too-large = The log holds too much text. Shorten the note and save again.
log-attention-unknown-kind = The server does not know this kind of log yet. Save again later.
log-attention-mismatch = The server already has another version of this. Check the log and save again.
log-attention-server-error = The server could not handle the log. Save again. If that does not help, tell the coordinator.
log-attention-resend = Send again
log-attention-let-go = Discard the change
log-let-go-title = Discard the change?
log-let-go-what = The change is removed from this phone and can’t be brought back.
log-of-another = This is another tutor’s log
log-of-another-open = Open in review
log-missing = The log was not found
log-missing-why = It may have been deleted, or this phone has not fetched it yet.
log-delete = Delete the log
log-deleted = Deleted
log-restore = Restore
log-restored = Restored
log-own-reading = Reading logs…
log-own-counting = Counting…
log-own-none = No logs yet
log-own-none-next = Logs show here as soon as you save the first one. No network is needed.
log-own-totals = { $logs ->
    [one] 1 log
   *[other] { $logs } logs
}, { $helped ->
    [one] 1 person helped
   *[other] { $helped } people helped
}.
log-own-not-found = No logs match these filters
log-own-show-all = Show all
log-own-more = Show more ({ $count })
log-needy-hint = These wait for you to correct them.
log-search = Search the logs
log-filters = Filter
log-filters-clear = Clear filters
log-filter-period = Period
log-filter-state = State
log-filter-any = All
log-period-today = Today
log-period-week = 7 days
log-period-month = 30 days
log-period-year = A year
log-period-all = All
log-filter-waiting = Waiting to be sent
log-filter-received = Received
log-filter-approved = Approved
log-filter-returned = Returned
log-filter-corrected = Corrected
log-filter-attention = Needs attention
log-tally-where = Where are you counting visits?
log-tally-back = Back to Today
log-tally-total = { $count ->
    [one] visit
   *[other] visits
}
log-tally-undo = Undo
log-tally-done = Done
log-tally-correct = You can still correct the numbers.
log-tally-fewer = { $topic }: one fewer
log-tally-more = { $topic }: one more
log-tally-go-on = Go on counting
log-tally-make-title = Make logs
log-tally-make-hint = Each visit becomes a log of its own with these details.
log-tally-make = { $count ->
    [one] Make 1 log
   *[other] Make { $count } logs
}
log-tally-made = { $count ->
    [one] 1 log
   *[other] { $count } logs
}
log-tally-too-many = At most { $count } logs can be made at once. Leave this as a tally: the visits are counted all the same.
log-tally-leave = Leave as a tally
log-tally-delete = Delete the tally
log-tally-new = New tally
log-tally-missing = The tally was not found
log-tally-turned-why = The visits are counted as logs, no longer in the tally.

kind-session-log = Session log
kind-tally = Tally
log-deleted-title = Deleted logs
log-deleted-what = Logs that you have deleted. A restored log counts again.
log-deleted-none = You have not deleted any logs
log-deleted-none-next = A deleted log shows here and can be restored.

log-day-title = Today
log-day-figures = Logged { $logged } · on the server { $received } · approved { $approved } · returned { $returned }
log-day-all = Every log of today has been received.
log-failure-file = Save what is unsent to a file
log-failure-file-saved = Saved: { $file }. Give the file to your coordinator.
log-failure-file-failed = The file could not be saved, because the phone’s storage does not answer.
log-failure-reload = Reload
