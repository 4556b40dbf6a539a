package dev.touchstone.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A recruiter uploads a bank and takes it over: the form with the file until the preview is drawn, long files being read in
 * the background meanwhile, and the click that accepts all of it until the page is back. Once with a tenth of the questions,
 * once with all.
 */
final class BankSuite implements Suite {

    private static final int QUESTIONS = 10_000;
    private static final int ROUNDS = 3;
    private static final int ASKED_EVERY_MILLIS = 100;

    private record Times(int questions, List<Double> read, List<Double> accepted) {}

    @Override
    public List<String> metrics() {
        return List.of("bank_import", "bank_accept");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        rounds(recruiter, QUESTIONS / 10, 100);
        var tenth = rounds(recruiter, QUESTIONS / 10, 200);
        var all = rounds(recruiter, QUESTIONS, 300);
        return List.of(
                line("bank_import", tenth.questions(), tenth.read()),
                line("bank_import", all.questions(), all.read())
                        .with("times_a_tenth", median(all.read()) / median(tenth.read())),
                line("bank_accept", tenth.questions(), tenth.accepted()),
                line("bank_accept", all.questions(), all.accepted())
                        .with("times_a_tenth", median(all.accepted()) / median(tenth.accepted())));
    }

    private static Times rounds(Visitor recruiter, int questions, int seed) throws Exception {
        var times = new Times(questions, new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            var paper = BankText.of(questions, seed + round).getBytes(StandardCharsets.UTF_8);
            long before = System.nanoTime();
            var batch = recruiter.upload(
                    "/question-bank/imports",
                    List.of("track", "GENERAL", "competency", "product_knowledge", "text", "", "format", ""),
                    "bank.txt",
                    paper);
            recruiter.land();
            while (isRead(recruiter, batch)) {
                TimeUnit.MILLISECONDS.sleep(ASKED_EVERY_MILLIS);
            }
            long read = System.nanoTime();
            recruiter.post(batch + "/acceptance", List.of("all", "true"));
            recruiter.land();
            while (isAtWork(recruiter, batch)) {
                TimeUnit.MILLISECONDS.sleep(ASKED_EVERY_MILLIS);
            }
            times.read().add((read - before) / 1e6);
            times.accepted().add((System.nanoTime() - read) / 1e6);
        }
        return times;
    }

    /** Whether the page still shows how far the reading is. */
    private static boolean isRead(Visitor recruiter, String batch) throws Exception {
        return Visitor.text(recruiter.get(batch)).contains("id=\"reading\"");
    }

    /** Whether its page still leads to the one that shows how far the acceptance is. */
    private static boolean isAtWork(Visitor recruiter, String batch) throws Exception {
        return recruiter.isLedOn(batch);
    }

    private static Result line(String metric, int questions, List<Double> taken) {
        return Result.of(metric, questions, median(taken), "ms");
    }

    private static double median(List<Double> taken) {
        return taken.stream().sorted().toList().get(taken.size() / 2);
    }
}
