package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.shared.LocalizedText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The candidate’s view of an interview.
 *
 * @param zone in which the time is told
 */
public record InterviewView(
        JobApplicationId application, PanelState state, Appointment appointment, LocalizedText job, ZoneId zone) {

    /** The same, told in another zone. */
    public InterviewView in(ZoneId other) {
        return new InterviewView(application, state, appointment, job, other);
    }

    /** Distance to UTC at the time of the interview, e.g. +08:00. */
    public String offset() {
        return DateTimeFormatter.ofPattern("xxx", Locale.ROOT)
                .format(appointment.startsAt().atZone(zone));
    }
}
