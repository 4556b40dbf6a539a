package dev.touchstone.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of questions in a bank of fifty thousand, as a whole page: the beginning, filtered, searched, far down. */
final class BankListSuite implements Suite {

    private static final int QUESTIONS = 50_000;
    private static final int WARM_UP = 120;
    private static final int COUNT = 300;

    /** In turn; of the words each is in hundreds of stems at least. */
    private static final List<String> ASKED = List.of(
            "",
            "type=SINGLE_CHOICE&difficulty=3",
            "q=" + encoded("物流"),
            "competency=empathy&status=PUBLISHED",
            "q=" + encoded("顾客") + "&type=SCENARIO",
            "page=40",
            "track=PRE_SALES&page=10",
            "q=" + encoded("退款") + "&page=1",
            "q=B-0321",
            "page=900");

    @Override
    public List<String> metrics() {
        return List.of("bank_list");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        fill(product.database());
        var recruiter = product.recruiter();
        var result = product.meter().measure("bank_list", WARM_UP, COUNT, i -> {
            var asked = ASKED.get(i % ASKED.size());
            if (!Visitor.text(recruiter.get("/question-bank?" + asked)).contains("/questions/")) {
                throw new IllegalStateException("No question for " + asked);
            }
        });
        return List.of(new Result(
                result.metric(),
                QUESTIONS,
                result.value(),
                result.unit(),
                result.p95(),
                null,
                result.cpuAppMillis(),
                result.cpuDbMillis(),
                result.more()));
    }

    /** Copies what is published, each copy with a stem of its own. */
    private static void fill(Database database) {
        var jdbc = database.jdbc();
        jdbc.sql("""
                create table bench_copy as
                select gen_random_uuid() as question, gen_random_uuid() as version, 'B-' || lpad(cast(n as text), 6, '0') as number,
                       originals.ids[1 + n % cardinality(originals.ids)] as original, n
                  from generate_series(1, :questions) n,
                       (select array_agg(id order by id) as ids from questionbank.question_version where status = 'PUBLISHED') originals
                """).param("questions", QUESTIONS).update();
        jdbc.sql(
                        "insert into questionbank.question (id, number, created_at) select question, number, now() from bench_copy")
                .update();
        jdbc.sql("""
                insert into questionbank.question_version
                select (jsonb_populate_record(v, jsonb_build_object('id', c.version, 'question', c.question, 'version', 1,
                        'stem_zh', v.stem_zh || '（货号' || c.n || '）', 'stem_key', v.stem_key || c.n))).*
                  from bench_copy c join questionbank.question_version v on v.id = c.original
                """).update();
        jdbc.sql("drop table bench_copy").update();
        jdbc.sql("vacuum analyze questionbank.question, questionbank.question_version")
                .update();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
