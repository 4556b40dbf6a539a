package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class TimesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T06:05:00Z"); // a Sunday, 14:05 in Shanghai
    private final Times times =
            new Times(Clock.fixed(NOW, ZoneOffset.UTC), new BundleMessages(true), ZoneId.of("Asia/Shanghai"));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,11月22日 14:05,11月22日 周日,2025年12月31日", "en,22 Nov 14:05,Sun 22 Nov,31 Dec 2025"})
    void datesAreInTheReadersLanguageAndTheHousesZone(String language, String dateTime, String day, String lastYear) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(times.dateTime(NOW)).isEqualTo(dateTime);
        assertThat(times.day(NOW)).isEqualTo(day);
        assertThat(times.date(Instant.parse("2025-12-31T15:59:59Z"))).isEqualTo(lastYear);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zh-CN;12月2日 周三 16:30（北京时间）;2027年1月1日 周五 00:00（北京时间）;12月2日 周三 09:30（中欧标准时间）",
                "en;Wed, 2 Dec, 16:30 (Beijing time);Fri, 1 Jan 2027, 00:00 (Beijing time);Wed, 2 Dec, 09:30 (Central European Standard Time)"
            })
    void appointmentsAndDeadlinesAreToldWithWeekdayAndZone(
            String language, String here, String nextYear, String there) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var deadline = Instant.parse("2026-12-02T08:30:00Z");
        assertThat(times.zoned(deadline)).isEqualTo(here).startsWith(times.moment(deadline));
        assertThat(times.zoned(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo(nextYear);
        assertThat(times.zoned(deadline, ZoneId.of("Europe/Berlin"))).isEqualTo(there);
        assertThat(times.zoned((Instant) null)).isEmpty();
    }

    @Test
    void anAppointmentFromWhenToWhenHasItsZoneOnce() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.zoned(NOW, NOW.plus(Duration.ofMinutes(45)))).isEqualTo("11月22日 周日 14:05–14:50（北京时间）");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S,刚刚,just now",
        "PT3M,3 分钟前,3 min ago",
        "PT1H,1 小时前,1 hour ago",
        "PT47H,1 天前,1 day ago",
        "PT72H,3 天前,3 days ago",
        "PT-2H,2 小时后,in 2 hours",
        "P31D,10月22日,22 Oct"
    })
    void nearInstantsAreRelative(Duration ago, String chinese, String english) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.relative(NOW.minus(ago))).isEqualTo(chinese);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(times.relative(NOW.minus(ago))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"PT30S,不到 1 分钟", "PT3M,3 分钟", "PT11H30M,11 小时", "PT47H,1 天", "P40D,40 天"})
    void anAgeIsADurationInItsLargestUnit(Duration age, String words) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.since(NOW.minus(age))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT45S,45 秒", "PT40M,40 分钟", "PT26H30M,1 天 2 小时", "PT0S,0 秒", "PT1H5M9S,1 小时 5 分钟"})
    void durationsHaveTheirTwoLargestUnits(Duration duration, String words) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.duration(duration)).isEqualTo(words);
    }

    @Test
    void aRangeWithinADayNamesTheDayOnce() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(times.range(NOW, NOW.plus(Duration.ofMinutes(45)))).isEqualTo("11月22日 周日 14:05–14:50");
        assertThat(times.range(NOW, NOW.plus(Duration.ofHours(12)))).isEqualTo("11月22日 周日 14:05–11月23日 周一 02:05");
        assertThat(times.range(NOW, NOW.plusSeconds(20)))
                .as("within one minute")
                .isEqualTo("11月22日 周日 14:05");
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(times.dateTime(null) + times.relative(null) + times.duration(null) + times.iso(null))
                .isEmpty();
    }
}
