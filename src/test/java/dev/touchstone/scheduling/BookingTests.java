package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TouchstoneTest
class BookingTests {

    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Instant START = Instant.parse("2027-03-02T06:00:00Z");

    @Autowired
    Scheduling scheduling;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Test
    void ofThirtyBookingsOfOneSlotExactlyOneIsMade() throws Exception {
        var busy = List.of(AccountId.next(), AccountId.next());
        Callable<Boolean> booking = () -> {
            try {
                book(busy, START);
                return true;
            } catch (RefusedException refused) {
                assertThat(refused.key()).isEqualTo("scheduling.error.busy");
                return false;
            }
        };
        try (var threads = Pool.of(8)) {
            var answers =
                    threads.all(IntStream.range(0, 30).mapToObj(i -> booking).toList());
            assertThat(answers).filteredOn(made -> made).hasSize(1);
        }
        assertThat(scheduling.upcoming(busy.get(0))).hasSize(1);
    }

    @Test
    void neighbouringTimesDoNotCollide() {
        var person = List.of(AccountId.next());
        book(person, START);
        book(person, START.plus(LENGTH));
        busy(() -> book(person, START.plus(LENGTH).minusSeconds(1)));
    }

    @Test
    void theCandidateIsInOnePlaceOnly() {
        var application = JobApplicationId.next();
        scheduling.book(booking(application, Stage.ROLE_PLAY, List.of(AccountId.next()), START));
        busy(() -> scheduling.book(booking(application, Stage.PANEL, List.of(AccountId.next()), START)));
    }

    @Test
    void aCancelledTimeIsFreeAgainAndCancellingTwiceCountsOnce() {
        var person = List.of(AccountId.next());
        var first = book(person, START);
        assertThat(scheduling.cancel(first.id()).sequence()).isEqualTo(1);
        assertThat(scheduling.cancel(first.id()).sequence()).isEqualTo(1);
        assertThat(book(person, START).cancelled()).isFalse();
    }

    @Test
    void aMoveKeepsTheAppointmentAndFreesTheOldTime() {
        var person = List.of(AccountId.next());
        var first = book(person, START);
        var moved = scheduling.move(first.id(), START.plus(LENGTH));
        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.sequence()).isEqualTo(1);
        book(person, START);
        busy(() -> scheduling.move(first.id(), START));
        assertThat(scheduling.get(first.id()).sequence()).isEqualTo(1);
    }

    @Test
    void freeSlotsLeaveOutBusyTimesAndDaysOff() {
        var one = AccountId.next();
        var other = AccountId.next();
        var sunday = LocalDate.parse("2027-03-07");
        book(List.of(other), at("2027-03-08T10:00"));
        var slots = free(JobApplicationId.next(), List.of(one, other), sunday);
        assertThat(slots)
                .extracting(slot -> slot.startsAt().atZone(zone()).getDayOfWeek())
                .containsOnly(DayOfWeek.MONDAY);
        assertThat(slots)
                .extracting(Slot::startsAt)
                .contains(at("2027-03-08T09:30"), at("2027-03-08T10:30"))
                .doesNotContain(at("2027-03-08T09:45"), at("2027-03-08T10:00"), at("2027-03-08T10:15"));
        assertThat(free(JobApplicationId.next(), List.of(one), sunday)).hasSizeGreaterThan(slots.size());
    }

    @Test
    void aTimeAtWhichTheCandidateIsElsewhereIsNotOffered() {
        var application = JobApplicationId.next();
        var start = at("2027-03-08T10:00");
        scheduling.book(booking(application, Stage.ROLE_PLAY, List.of(AccountId.next()), start));
        assertThat(free(application, List.of(AccountId.next()), LocalDate.parse("2027-03-07")))
                .extracting(Slot::startsAt)
                .isNotEmpty()
                .doesNotContain(start);
    }

    @Test
    void aRefusalNamesEverybodyWhoIsBusyAndWhen() {
        var colleague = accounts.register(
                "周敏", "zhou.min@example.cn", Language.ZH, Set.of(Role.INTERVIEWER), "a long enough pass phrase");
        var application = JobApplicationId.next();
        scheduling.book(booking(application, Stage.ROLE_PLAY, List.of(colleague), at("2027-03-08T10:00")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        scheduling.book(booking(application, Stage.PANEL, List.of(colleague), at("2027-03-08T10:15"))))
                .satisfies(refusal ->
                        assertThat(refusal.arguments().toString()).matches(".*周敏.*10:00–10:30.*10:00–10:30.*"));
    }

    @Test
    void whatIsOverEarlyFreesEverybodyFromThenOnAndTellsNoCalendar() {
        var person = List.of(AccountId.next());
        var first = book(person, clock.instant());
        clock.advance(Duration.ofMinutes(10));
        busy(() -> book(person, clock.instant()));
        scheduling.held(first.id(), first.startsAt());
        assertThat(scheduling.get(first.id()).endsAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(scheduling.get(first.id()).sequence()).isZero();
        assertThat(scheduling.upcoming(person.get(0))).isEmpty();
        book(person, clock.instant());
    }

    @Test
    void whatWasHeldBeforeItsTimeLeavesThatTimeFree() {
        var person = List.of(AccountId.next());
        var first = book(person, START);
        scheduling.held(first.id(), clock.instant());
        assertThat(scheduling.get(first.id()).startsAt()).isBeforeOrEqualTo(clock.instant());
        book(person, START);
    }

    @Test
    void nothingThatIsOverIsOffered() {
        var today = LocalDate.ofInstant(clock.instant(), zone());
        assertThat(scheduling.freeSlots(
                        JobApplicationId.next(), List.of(), LENGTH, today.minusDays(3), today.plusDays(3)))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.startsAt()).isAfter(clock.instant()));
    }

    private List<Slot> free(JobApplicationId application, List<AccountId> staff, LocalDate day) {
        return scheduling.freeSlots(application, staff, LENGTH, day, day.plusDays(1));
    }

    private Appointment book(List<AccountId> staff, Instant start) {
        return scheduling.book(booking(JobApplicationId.next(), Stage.ROLE_PLAY, staff, start));
    }

    private static Book booking(JobApplicationId application, Stage stage, List<AccountId> staff, Instant start) {
        return new Book(application, stage, staff, start, LENGTH, null, null);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(zone()).toInstant();
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    private static void busy(Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("scheduling.error.busy"));
    }

    /** Threads that are gone at the end of the block. */
    private record Pool(java.util.concurrent.ExecutorService threads) implements AutoCloseable {

        static Pool of(int size) {
            return new Pool(Executors.newFixedThreadPool(size));
        }

        <T> List<T> all(List<Callable<T>> work) throws Exception {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
            return answers;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
