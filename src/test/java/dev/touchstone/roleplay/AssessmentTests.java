package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.roleplay.MeasureLine.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AssessmentTests {

    private final ServiceStandards standards;

    AssessmentTests() throws IOException {
        standards = new ServiceStandards(JsonMapper.builder().build(), new ConfigFiles());
    }

    @Test
    void everySetIsDatedAndSaysWhereItComesFrom() {
        assertThat(standards.all()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(set -> {
            assertThat(set.reviewBy()).isAfter(set.asOf());
            assertThat(set.source().en()).isNotBlank();
            assertThat(set.standing() == ServiceThresholds.Standing.OWN).isEqualTo(set.url() == null);
        });
        assertThat(standards.orFirst("gone").id()).isEqualTo("house");
    }

    @Test
    void aMeasureIsComparedBeforeItIsRounded() {
        var lines = assess("house", "C0", "A30", "C40", "A70.04", "C80", "A81", "C90", "A91", "C100", "A101");
        assertThat(line(lines, "first").verdict()).isEqualTo(Verdict.MET);
        assertThat(line(lines, "turnShare").shown()).isEqualTo("80.0");
        assertThat(line(lines, "turnShare").verdict()).isEqualTo(Verdict.MET);
        var late = assess("house", "C0", "A30.001");
        assertThat(line(late, "first").shown()).isEqualTo("30.0");
        assertThat(line(late, "first").verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void wherePlatformsAskNothingThereIsNoVerdict() {
        var lines = assess("taobao", "C0", "A200");
        assertThat(line(lines, "turnShare").verdict()).isEqualTo(Verdict.NONE);
        assertThat(line(lines, "longShare").verdict()).isEqualTo(Verdict.MISSED);
        var nothing = assess("taobao", "E9");
        assertThat(line(nothing, "longShare").verdict()).isEqualTo(Verdict.NONE);
        assertThat(line(nothing, "first").shown()).isEqualTo("–");
    }

    private Assessment assess(String platform, String... lines) {
        var asked = standards.find(platform).orElseThrow();
        var course = DeskMeasuresTests.course(1, 0, lines);
        return Assessment.of(DeskMeasures.of(List.of(course), asked.rules(), List.of()), asked);
    }

    private static MeasureLine line(Assessment assessment, String key) {
        return assessment.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
