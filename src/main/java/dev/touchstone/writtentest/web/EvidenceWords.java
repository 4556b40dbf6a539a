package dev.touchstone.writtentest.web;

import dev.touchstone.questionbank.PointKind;
import dev.touchstone.shell.Times;
import dev.touchstone.writtentest.SeenSignal;
import dev.touchstone.writtentest.TestEvidence;
import dev.touchstone.writtentest.TestReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands behind a test's result, in sentences that a page, a workbook and a PDF share. */
@Component
class EvidenceWords {

    private final ReportWords words;
    private final Times times;

    EvidenceWords(ReportWords words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** Of each question, by its position: the points that were seen, then what markers wrote. */
    Map<Integer, List<String>> of(TestReport report, TestEvidence evidence) {
        return report.lines().stream().collect(Collectors.toMap(TestReport.Line::position, line -> Stream.concat(
                        evidence.of(line).stream().map(this::seen),
                        Stream.ofNullable(line.comment())
                                .map(comment -> words.say("writtentest.evidence.comment", comment)))
                .toList()));
    }

    /** What was noticed: which, how often, how long, when. */
    List<List<String>> signals(TestEvidence evidence) {
        return evidence.signals().stream()
                .map(signal -> List.of(
                        words.say("writtentest.signal." + signal.signal()),
                        String.valueOf(signal.times()),
                        lasting(signal),
                        signal.times() == 1
                                ? times.dateTime(signal.firstAt())
                                : times.range(signal.firstAt(), signal.lastAt())))
                .toList();
    }

    private String seen(TestEvidence.Sight sight) {
        var text = sight.point().text().in(words.language());
        return words.say("writtentest.evidence.seen", text, worth(sight), by(sight));
    }

    private String worth(TestEvidence.Sight sight) {
        var kind = sight.point().kind();
        return kind == PointKind.CRITICAL
                ? words.say("questionbank.kind.CRITICAL")
                : (kind == PointKind.FAULT ? "−" : "+")
                        + sight.earned().stripTrailingZeros().toPlainString();
    }

    private String by(TestEvidence.Sight sight) {
        return sight.markers().isEmpty()
                ? words.say("scorecards.evidence.auto")
                : sight.markers().stream()
                        .map(marker -> words.say("scorecards.evidence.marker", marker))
                        .collect(Collectors.joining(words.say("writtentest.evidence.and")));
    }

    private String lasting(SeenSignal signal) {
        var all = signal.all();
        return all.isZero() ? "–" : words.say("writtentest.signal.seconds", all.toMinutes(), all.toSecondsPart());
    }
}
