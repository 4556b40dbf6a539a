package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.scheduling.Availability.DayHours;
import dev.touchstone.scheduling.OpenSlots.Hindrance;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Somebody says when they can be booked, and the search keeps to it. */
@TouchstoneTest
class AvailabilityPagesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Scheduling scheduling;

    @Autowired
    AvailabilityDesk desk;

    @Autowired
    AdjustableClock clock;

    private AccountId interviewer;
    private LocalDate day;

    @BeforeEach
    void interviewer() {
        interviewer = staff.hire("林澈", Role.INTERVIEWER);
        day = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(2);
    }

    @Test
    void whoSaidNothingHasTheHousesHours() {
        assertThat(text(show())).contains("周一").contains("value=\"09:00\"").contains("value=\"18:00\"");
        assertThat(starts(day.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))))
                .contains("09:00", "17:30")
                .doesNotContain("17:45");
    }

    @Test
    void aWeekIsSavedAndSearchedBy() {
        assertThat(save(0, "19:00", "21:00", "15", "3")).hasStatus3xxRedirection();
        assertThat(desk.of(interviewer).buffer()).isEqualTo(Duration.ofMinutes(15));
        assertThat(desk.of(interviewer).dailyCap()).isEqualTo(3);
        assertThat(starts(day)).containsExactly("19:00", "19:15", "19:30", "19:45", "20:00", "20:15", "20:30");
    }

    @Test
    void aFormThatIsOutdatedOrWrongKeepsWhatWasTyped() {
        assertThat(save(0, "19:00", "21:00", "0", "")).hasStatus3xxRedirection();
        assertThat(save(0, "18:00", "21:00", "0", "")).hasStatus(409);
        var wrong = save(1, "21:00", "19:00", "0", "");
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("结束时间要晚于开始时间").contains("value=\"21:00\"");
        assertThat(text(save(1, "", "19:00", "0", ""))).contains("开始和结束两个时间");
        assertThat(text(save(1, "18:00", "19:00", "0", "99"))).contains("1 到 20");
        assertThat(desk.version(interviewer)).isEqualTo(1);
    }

    @Test
    void aDayOffIsOffAndBackAsUsual() {
        save(0, "19:00", "21:00", "0", "");
        assertThat(post("/availability/days", "day", day.toString(), "note", "年假"))
                .hasStatus3xxRedirection();
        assertThat(text(show())).contains("年假").contains("全天不约");
        var found = search(day);
        assertThat(found.slots()).isEmpty();
        assertThat(found.reasons()).isNotNull();
        assertThat(found.reasons().people()).containsEntry(interviewer, Hindrance.NO_HOURS);
        post("/availability/days/removal", "day", day.toString());
        assertThat(starts(day)).isNotEmpty();
    }

    @Test
    void aDayOfItsOwnHoursTakesThePlaceOfADayOff() {
        post("/availability/days", "day", day.toString());
        post("/availability/days", "day", day.toString(), "dayFrom", "20:00", "dayTo", "20:30");
        assertThat(desk.of(interviewer).exceptions())
                .containsExactly(new DayHours(day, LocalTime.of(20, 0), LocalTime.of(20, 30), null));
        assertThat(starts(day)).containsExactly("20:00");
        assertThat(text(post("/availability/days", "day", "2020-01-01"))).contains("已经过去");
        assertThat(text(post("/availability/days"))).contains("请选一个日期");
    }

    @Test
    void busyTimesOfACalendarAreLeftOutAndNothingElseOfItIsKept() {
        save(0, "19:00", "20:30", "0", "");
        var file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//test//EN
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Asia/Shanghai:%1$sT190000
                DTEND;TZID=Asia/Shanghai:%1$sT193000
                SUMMARY:看牙
                END:VEVENT
                END:VCALENDAR
                """.formatted(day.toString().replace("-", "")).replace("\n", "\r\n");
        assertThat(upload(file.getBytes(StandardCharsets.UTF_8))).hasStatus3xxRedirection();
        assertThat(starts(day)).containsExactly("19:30", "19:45", "20:00");
        assertThat(text(show())).contains("家里").contains("1 段忙的时间").doesNotContain("看牙");
        assertThat(upload(file.getBytes(StandardCharsets.UTF_8))).hasStatus3xxRedirection();
        var calendars = desk.calendars(interviewer);
        assertThat(calendars).as("the same name again").hasSize(1);
        assertThat(upload("看牙".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        post("/availability/calendars/%s/removal".formatted(calendars.get(0).id()));
        assertThat(starts(day)).contains("19:00");
    }

    @Test
    void nobodyRemovesAnothersCalendar() {
        upload("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nEND:VCALENDAR\r\n"
                .getBytes(StandardCharsets.UTF_8));
        var calendar = desk.calendars(interviewer).get(0).id();
        desk.forget(staff.hire("林澈", Role.INTERVIEWER), calendar);
        assertThat(desk.calendars(interviewer)).hasSize(1);
    }

    private OpenSlots search(LocalDate on) {
        return scheduling.search(
                new SlotQuery(JobApplicationId.next(), List.of(Need.all(List.of(interviewer))), HALF_HOUR, on, on));
    }

    private List<String> starts(LocalDate on) {
        return search(on).slots().stream()
                .map(slot ->
                        slot.slot().startsAt().atZone(SHANGHAI).toLocalTime().toString())
                .toList();
    }

    /** The same stretch every day. */
    private MvcTestResult save(int version, String from, String to, String buffer, String cap) {
        var request = mvc.post()
                .uri("/availability")
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(interviewer))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("zone", "Asia/Shanghai")
                .param("buffer", buffer)
                .param("cap", cap);
        for (int i = 0; i < 7; i++) {
            request.param("from", from, "").param("to", to, "");
        }
        return request.exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(interviewer))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/availability/calendars")
                .multipart()
                .file(new MockMultipartFile("calendar", "cal.ics", "text/calendar", content))
                .param("name", "家里")
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(interviewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult show() {
        return mvc.get()
                .uri("/availability")
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(interviewer))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
