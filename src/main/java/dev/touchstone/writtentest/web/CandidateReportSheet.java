package dev.touchstone.writtentest.web;

import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.writtentest.CompetencyProfile;
import dev.touchstone.writtentest.TestReport;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The report on a candidate’s test as a workbook: competencies beside the others, then every question with its answer. */
@Component
class CandidateReportSheet {

    private final ReportWords words;

    CandidateReportSheet(ReportWords words) {
        this.words = words;
    }

    byte[] of(TestReport report, CompetencyProfile profile) {
        return Sheet.book(book -> {
            profile(book, profile);
            questions(book, report);
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

    private void questions(Workbook book, TestReport report) {
        var sheet = Sheet.in(
                book,
                say("answers"),
                false,
                say("position"),
                say("question"),
                say("stem"),
                say("answer"),
                say("points"),
                say("maximum"));
        sheet.wide(2).wide(3);
        report.lines()
                .forEach(line -> sheet.row(
                        line.position(),
                        line.question().number(),
                        line.question().stem().in(words.language()),
                        answer(line),
                        line.points(),
                        line.maximum()));
    }

    private String answer(TestReport.Line line) {
        var chosen = line.choices().stream()
                .filter(AnsweredQuestion.Choice::chosen)
                .map(choice -> choice.letter() + ". " + choice.text().in(words.language()));
        var truth = Stream.ofNullable(line.answer().truth())
                .map(said -> words.say(said ? "writtentest.sitting.true" : "writtentest.sitting.false"));
        var text = Stream.ofNullable(line.answer().text());
        return Stream.of(chosen, truth, text, fields(line))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
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
