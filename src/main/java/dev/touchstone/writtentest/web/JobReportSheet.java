package dev.touchstone.writtentest.web;

import dev.touchstone.writtentest.ItemLine;
import dev.touchstone.writtentest.JobTestReport;
import dev.touchstone.writtentest.Reliability;
import dev.touchstone.writtentest.Spread;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The report on a job’s tests as a workbook: figures, distribution, questions. */
@Component
class JobReportSheet {

    private final ReportWords words;

    JobReportSheet(ReportWords words) {
        this.words = words;
    }

    byte[] of(JobTestReport report) {
        return Sheet.book(book -> {
            figures(book, report);
            distribution(book, report.spread());
            questions(book, report);
        });
    }

    private void figures(Workbook book, JobTestReport report) {
        var spread = report.spread();
        var reliability = report.reliability();
        var none = spread.n() == 0;
        Sheet.in(book, say("figures"), true, say("figure"), say("value"))
                .wide(0)
                .row(say("n"), spread.n())
                .row(say("mean"), none ? null : spread.mean())
                .row(say("median"), none ? null : spread.median())
                .row(say("deviation"), spread.deviation())
                .row(say("passMark"), report.passMark())
                .row(say("passed"), spread.passed())
                .row(say("passRate"), spread.passRate())
                .row(say("alpha"), reliability.alpha())
                .row(say("alpha.low"), reliability.low())
                .row(say("alpha.high"), reliability.high())
                .row(say("error"), reliability.error())
                .row(say("alpha.over"), said(reliability))
                .row(say("hidden.label"), report.hidden())
                .row(say("waiting.label"), report.waiting());
    }

    private String said(Reliability reliability) {
        return reliability.silence() == null
                ? words.say(
                        "writtentest.results.basis." + reliability.basis(), reliability.parts(), reliability.papers())
                : words.say("writtentest.results.silence." + reliability.silence(), Reliability.LEAST);
    }

    private void distribution(Workbook book, Spread spread) {
        var sheet = Sheet.in(book, say("distribution"), false, say("from"), say("to"), say("people"));
        for (int bin = 0; bin < Spread.BINS; bin++) {
            sheet.row(
                    bin * Spread.WIDTH, (bin + 1) * Spread.WIDTH, spread.bins().get(bin));
        }
    }

    private void questions(Workbook book, JobTestReport report) {
        var sheet = Sheet.in(
                book,
                say("items"),
                false,
                say("question"),
                say("version"),
                say("stem"),
                say("papers"),
                say("facility"),
                say("discrimination"),
                say("points"),
                say("maximum"));
        sheet.wide(2);
        report.items().forEach(item -> row(sheet, item));
    }

    private void row(Sheet sheet, ItemLine item) {
        sheet.row(
                item.question().number(),
                item.question().version(),
                item.question().stem().in(words.language()),
                item.papers(),
                item.facility(),
                item.discrimination(),
                item.mean(),
                item.maximum());
    }

    private String say(String key) {
        return words.say("writtentest.results." + key);
    }
}
