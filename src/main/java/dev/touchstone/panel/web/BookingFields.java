package dev.touchstone.panel.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of a panel’s form that lets the candidate choose the time. */
class BookingFields {

    private static final int USUAL_DAYS = 7;
    private static final int USUAL_ANSWER_HOURS = 48;
    private static final int USUAL_NOTICE_HOURS = 24;

    private @Nullable String from;
    private int days = USUAL_DAYS;
    private int answerHours = USUAL_ANSWER_HOURS;
    private int moves = 1;
    private int noticeHours = USUAL_NOTICE_HOURS;

    /** The first day; tomorrow when none can be read. */
    LocalDate first(LocalDate today) {
        try {
            return from == null || from.isBlank() ? today.plusDays(1) : LocalDate.parse(from);
        } catch (DateTimeException unreadable) {
            return today.plusDays(1);
        }
    }

    LocalDate last(LocalDate today) {
        return first(today).plusDays(days - 1L);
    }

    Instant answerBy(Instant now) {
        return now.plus(Duration.ofHours(answerHours));
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public int getAnswerHours() {
        return answerHours;
    }

    public void setAnswerHours(int answerHours) {
        this.answerHours = answerHours;
    }

    public int getMoves() {
        return moves;
    }

    public void setMoves(int moves) {
        this.moves = moves;
    }

    public int getNoticeHours() {
        return noticeHours;
    }

    public void setNoticeHours(int noticeHours) {
        this.noticeHours = noticeHours;
    }
}
