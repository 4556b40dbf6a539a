package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperSectionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final PaperSection planned = PaperSection.planned(2, 4, 6, 10);

    @Test
    void itsTimeBeginsWhenItIsOpened() {
        var open = planned.open(NOW, 0);
        assertThat(open.until()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(open.isOver(NOW.plusSeconds(599))).isFalse();
        assertThat(open.isOver(NOW.plusSeconds(600))).isTrue();
    }

    @Test
    void aPercentageScalesItAndWhatWasAddedBeforeCounts() {
        assertThat(planned.extend(Duration.ofMinutes(3)).open(NOW, 50).until())
                .isEqualTo(NOW.plus(Duration.ofMinutes(18)));
    }

    @Test
    void withoutMinutesItEndsWithTheTestOrByHand() {
        var open = PaperSection.planned(1, 1, 3, null).open(NOW, 50);
        assertThat(open.isOver(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(open.extend(Duration.ofMinutes(5)).until()).isNull();
        assertThat(open.end(NOW.plusSeconds(9)).until()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void goingOnCutsItsTimeShortAndNeverMakesItLonger() {
        var open = planned.open(NOW, 0);
        assertThat(open.end(NOW.plusSeconds(30)).until()).isEqualTo(NOW.plusSeconds(30));
        assertThat(open.end(NOW.plusSeconds(601)).until()).isEqualTo(open.until());
        assertThat(open.end(NOW.plusSeconds(30)).isOver(NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void aSectionThatIsReopenedRunsWithTheSitting() {
        var again = planned.open(NOW, 0).end(NOW.plusSeconds(30)).reopen();
        assertThat(again.isOver(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(again.startedAt()).isEqualTo(NOW);
    }

    /** Sections' minutes with {@code -} for one without its own. */
    @ParameterizedTest
    @CsvSource({"40, 20 20, false", "40, 20 21, true", "40, 30 -, false", "40, 40 -, true", "40, - -, false"})
    void sectionsHaveNoMoreMinutesThanTheTest(int whole, String own, boolean overbooked) {
        List<Blueprint.Section> sections = new ArrayList<>();
        for (var minutes : own.split(" ")) {
            sections.add(section(minutes.equals("-") ? null : Integer.valueOf(minutes)));
        }
        assertThat(new Blueprint(JobOpeningId.next(), whole, sections).isOverbooked())
                .isEqualTo(overbooked);
    }

    static Blueprint.Section section(@Nullable Integer minutes, QuestionType... types) {
        return section(1, minutes, types);
    }

    static Blueprint.Section section(int count, @Nullable Integer minutes, QuestionType... types) {
        var plain = new Blueprint.Section(
                LocalizedText.zh("限时" + minutes), List.of(types), List.of(), count, BigDecimal.valueOf(10));
        return new Blueprint.Section(plain.name(), plain.from(), count, plain.points(), List.of(), minutes);
    }
}
