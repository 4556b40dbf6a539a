package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.HiringDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A hiring day as a form. Rooms without a name and people are not meant. */
class HiringDayForm {

    private static final int USUAL_FROM = 9;
    private static final int USUAL_TO = 18;

    private @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day;
    private @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime from = LocalTime.of(USUAL_FROM, 0);
    private @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime to = LocalTime.of(USUAL_TO, 0);
    private @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime pauseFrom = LocalTime.NOON;
    private @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime pauseTo = LocalTime.of(13, 0);
    private int minutes;
    private int gap = 5;
    private List<RoomRow> rooms = new ArrayList<>();
    private List<JobApplicationId> candidates = new ArrayList<>();
    private List<String> places = new ArrayList<>();
    private String shown = "";

    /** A room of the form. */
    static class RoomRow {

        private String name = "";
        private List<AccountId> interviewers = new ArrayList<>();

        boolean isMeant() {
            return !name.isBlank() || !interviewers.isEmpty();
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<AccountId> getInterviewers() {
            return interviewers;
        }

        public void setInterviewers(List<AccountId> interviewers) {
            this.interviewers = interviewers;
        }
    }

    /** The rooms that are meant, in order. */
    List<HiringDay.Room> meant() {
        return rooms.stream()
                .filter(RoomRow::isMeant)
                .map(room -> new HiringDay.Room(room.getName().strip(), room.getInterviewers()))
                .toList();
    }

    HiringDay toDay(JobOpeningId job, LocalDate on) {
        return new HiringDay(job, on, from, to, pauseFrom, pauseTo, length(), Duration.ofMinutes(gap), meant());
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Whatever a plan depends on, in short: what is booked is what was shown. */
    public String fingerprint() {
        var parts = Stream.of(day, from, to, pauseFrom, pauseTo, minutes, gap, meant(), candidates);
        return Integer.toHexString(
                parts.map(String::valueOf).collect(Collectors.joining("|")).hashCode());
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public @Nullable LocalTime getPauseFrom() {
        return pauseFrom;
    }

    public void setPauseFrom(@Nullable LocalTime pauseFrom) {
        this.pauseFrom = pauseFrom;
    }

    public @Nullable LocalTime getPauseTo() {
        return pauseTo;
    }

    public void setPauseTo(@Nullable LocalTime pauseTo) {
        this.pauseTo = pauseTo;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getGap() {
        return gap;
    }

    public void setGap(int gap) {
        this.gap = gap;
    }

    public List<RoomRow> getRooms() {
        return rooms;
    }

    public void setRooms(List<RoomRow> rooms) {
        this.rooms = rooms;
    }

    public List<JobApplicationId> getCandidates() {
        return candidates;
    }

    public void setCandidates(List<JobApplicationId> candidates) {
        this.candidates = candidates;
    }

    public List<String> getPlaces() {
        return places;
    }

    public void setPlaces(List<String> places) {
        this.places = places;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
