package dev.touchstone.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who writes: one answer after the other grows by a few words with every save, as the page sends it. Used by one thread
 * at a time.
 */
final class SavingCandidate {

    private static final int QUESTIONS = 20;
    private static final int SAVES_PER_QUESTION = 12;
    private static final int SIGN_EVERY = 3;
    private static final long REVISIONS = 1_000_000;
    private static final String WORDS = "先安抚客户的情绪，再核实订单和物流，给出两个可以选择的方案，约好回访的时间并记在工单里。";

    private final String application;
    private final Visitor visitor;
    private final int number;
    private final Map<Integer, String> acknowledged = new HashMap<>();
    private int saves;

    SavingCandidate(String application, Visitor visitor, int number) {
        this.application = application;
        this.visitor = visitor;
        this.number = number;
    }

    String application() {
        return application;
    }

    /** Opens the paper and the page. */
    void start() throws Exception {
        visitor.post("/my/%s/test/start".formatted(application), List.of());
        sign(0);
    }

    /** The next save. */
    void save() throws Exception {
        int position = 1 + saves / SAVES_PER_QUESTION % QUESTIONS;
        long revision = REVISIONS + ++saves;
        var text = text(position, revision);
        visitor.postJson(
                "/my/%s/test/answers".formatted(application),
                "{\"position\":%d,\"revision\":%d,\"choices\":[],\"truth\":null,\"text\":\"%s\",\"blanks\":[],\"active\":%d}"
                        .formatted(position, revision, text, saves * 4000L));
        acknowledged.put(position, revision + " " + text);
    }

    /** Whether the page says now that it is there. */
    boolean isToSign() {
        return saves % SIGN_EVERY == 0;
    }

    void sign() throws Exception {
        sign(1);
    }

    private void sign(int page) throws Exception {
        visitor.postJson(
                "/my/%s/test/attendance".formatted(application),
                "{\"page\":%d,\"aside\":false,\"device\":\"bench-%d\",\"signals\":[]}".formatted(page, number));
    }

    /** Of the answers that were acknowledged, how many are not stored as they were sent, or newer. */
    long lost(Map<String, String> stored) {
        return acknowledged.entrySet().stream()
                .filter(answer -> !isThere(answer.getValue(), stored.get(application + " " + answer.getKey())))
                .count();
    }

    /** A later save that was not acknowledged may have arrived. */
    private static boolean isThere(String sent, @Nullable String found) {
        return found != null && (found.equals(sent) || revision(found) > revision(sent));
    }

    private static long revision(String answer) {
        return Long.parseLong(answer.substring(0, answer.indexOf(' ')));
    }

    /** Twenty characters more with each save; no two are the same. */
    private String text(int position, long revision) {
        int length = 20 * (1 + saves % SAVES_PER_QUESTION);
        return "%d-%d-%d %s"
                .formatted(
                        number,
                        position,
                        revision,
                        WORDS.repeat(1 + length / WORDS.length()).substring(0, length));
    }
}
