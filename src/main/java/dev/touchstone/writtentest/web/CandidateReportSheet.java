package dev.touchstone.writtentest.web;

import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.writtentest.CompetencyProfile;
import dev.touchstone.writtentest.TestEvidence;
import dev.touchstone.writtentest.TestReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The report on a candidate’s test as a workbook: competencies beside the others, then every question with its answer and what was seen in it, then what was noticed. */
@Component
class CandidateReportSheet {

    private final ReportWords words;
    private final EvidenceWords evidenced;

    CandidateReportSheet(ReportWords words, EvidenceWords evidenced) {
        this.words = words;
        this.evidenced = evidenced;
    }

    byte[] of(TestReport report, CompetencyProfile profile, TestEvidence evidence) {
        return Sheet.book(book -> {
            profile(book, profile);
            questions(book, report, evidenced.of(report, evidence));
            signals(book, evidence);
        });
    }

    private void profile(Workbook book, CompetencyProfile profile) {
        var sheet = Sheet.in(
                book,
                say("sheet"),
                true,
                say("competency"),
                say("percent"),
                say("earned"),
                say("possible"),
                say("mean"),
                say("percentile"),
                say("cohort.label"));
        var place = profile.place();
        sheet.row(say("total"), profile.total(), null, null, place.mean(), place.percentile(), place.cohort());
        profile.lines()
                .forEach(line -> sheet.row(
                        line.name().in(words.language()),
                        line.percent(),
                        line.earned(),
                        line.possible(),
                        line.place().mean(),
                        line.place().percentile(),
                        line.place().cohort()));
    }

    private void questions(Workbook book, TestReport report, Map<Integer, List<String>> seen) {
        var sheet = Sheet.in(
                book,
                say("answers"),
                false,
                say("position"),
                say("question"),
                say("stem"),
                say("answer"),
                say("points"),
                say("maximum"),
                words.say("writtentest.evidence.title"));
        sheet.wide(2).wide(3).wide(6);
        report.lines()
                .forEach(line -> sheet.row(
                        line.position(),
                        line.question().number(),
                        line.question().stem().in(words.language()),
                        answer(line),
                        line.points(),
                        line.maximum(),
                        String.join("\n", seen.getOrDefault(line.position(), List.of()))));
    }

    /** What was noticed, never without the sentence that it rejects nobody. */
    private void signals(Workbook book, TestEvidence evidence) {
        var sheet = Sheet.in(
                book,
                words.say("writtentest.signal.title"),
                true,
                words.say("writtentest.signal.kind"),
                words.say("writtentest.signal.times"),
                words.say("writtentest.signal.long"),
                words.say("writtentest.signal.when"));
        evidenced.signals(evidence).forEach(line -> sheet.row(line.toArray()));
        sheet.row(words.say(
                evidence.signals().isEmpty() ? "writtentest.evidence.noSignal" : "writtentest.signal.evidence"));
    }

    private String answer(TestReport.Line line) {
        var chosen = line.choices().stream()
                .filter(AnsweredQuestion.Choice::chosen)
                .map(choice -> choice.letter() + ". " + choice.text().in(words.language()));
        var truth = Stream.ofNullable(line.answer().truth())
                .map(said -> words.say(said ? "writtentest.sitting.true" : "writtentest.sitting.false"));
        var text = Stream.ofNullable(line.answer().text());
        return Stream.of(chosen, truth, text, typed(line), fields(line))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> typed(TestReport.Line line) {
        return Stream.ofNullable(line.typing())
                .map(typing -> words.say(
                        "writtentest.typing.told." + typing.language(),
                        typing.speed().toPlainString(),
                        typing.net().toPlainString(),
                        typing.percent().toPlainString(),
                        typing.errors()));
    }

    /** What was written into the fields of a work sample, each with its label. */
    private Stream<String> fields(TestReport.Line line) {
        var fields = line.question().task().fields();
        return IntStream.range(0, line.answer().isGiven() ? fields.size() : 0)
                .mapToObj(place -> fields.get(place).label().in(words.language()) + "\n"
                        + line.answer().blank(place));
    }

    private String say(String key) {
        return words.say("writtentest.profile." + key);
    }
}
