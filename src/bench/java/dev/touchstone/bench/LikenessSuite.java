package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How alike the open answers of a whole cohort are ({@code -Dbench.cohort}, a thousand candidates with three answers of about three
 * hundred characters, each twentieth written off from another's with some words changed): until every handed-in paper was looked at
 * in the background, and what a recruiter waits for at each of them. In the end those that were written off are looked for.
 */
final class LikenessSuite implements Suite {

    private static final int COHORT = Integer.getInteger("bench.cohort", 1000);
    private static final int ANSWERS = 3;
    private static final int EVERY = 20;
    private static final int CLAUSES = 26;
    private static final int LONGEST = 120;
    private static final String SIGNS = "先安抚顾客核实订单物流退款换货仓库客服时间方案登记跟进确认解释规则赔付优惠券复盘记录班组交接提醒平台处理补发签收破损照片承诺耐心倾听道歉升级主管回访满意";

    @Override
    public List<String> metrics() {
        return List.of("likeness_cohort");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        var jdbc = product.database().jdbc();
        double app = product.application().cpu();
        double db = product.database().cpu();
        var cohort = handIn(jdbc, product.company().pool());
        double seconds = untilSketched(jdbc);
        double cpu = product.application().cpu() - app + product.database().cpu() - db;
        var found = new int[1];
        var read = product.meter().measure("likeness_cohort", cohort.size() / 10, cohort.size() * 9 / 10, i -> {
            var page = Visitor.text(recruiter.get("/applications/%s/written-test/likeness".formatted(cohort.get(i))));
            found[0] += page.contains("/comparison") ? 1 : 0;
        });
        return List.of(new Result(
                        "likeness_cohort",
                        cohort.size(),
                        read.value(),
                        "ms",
                        read.p95(),
                        null,
                        read.cpuAppMillis(),
                        read.cpuDbMillis(),
                        Map.of())
                .with("sketched_s", seconds)
                .with("sketch_cpu_ms", cpu / cohort.size())
                .with("written_off", cohort.size() * 2.0 / EVERY)
                .with("found", found[0]));
    }

    /** Marked papers of people of the job who have none. */
    private static List<UUID> handIn(JdbcClient jdbc, UUID job) {
        jdbc.sql("""
                create table bench_cohort as
                select a.id as application, gen_random_uuid() as sitting, row_number() over (order by a.id) as n
                  from candidates.application a
                 where a.job = :job and a.status = 'ACTIVE' and not exists (select 1 from writtentest.sitting s where s.application = a.id)
                 limit :cohort
                """).param("job", job).param("cohort", COHORT).update();
        jdbc.sql("""
                insert into writtentest.sitting (id, application, state, marking, code, minutes, seed, invited_at, expires_at,
                       started_at, deadline, submitted_at, marked_at, total)
                select sitting, application, 'MARKED', gen_random_uuid(), 'B' || n, 40, 0, now(), now() + interval '1 day',
                       now(), now(), now(), now(), 60
                  from bench_cohort
                """).update();
        jdbc.sql("""
                insert into writtentest.paper_question (sitting, position, section_zh, question_version, points, option_order)
                select c.sitting, v.place, '简答题', v.id, 10, '{}'
                  from bench_cohort c,
                       (select id, row_number() over (order by id) as place from questionbank.question_version
                         where status = 'PUBLISHED' and type = 'SHORT_ANSWER' order by id limit :answers) v
                """).param("answers", ANSWERS).update();
        int size = jdbc.sql("select count(*) from bench_cohort")
                .query(Integer.class)
                .single();
        var texts = texts(size);
        jdbc.sql("""
                insert into writtentest.answer (sitting, position, revision, body, saved_at)
                select c.sitting, t.place, 1, t.body, now()
                  from unnest(cast(:numbers as int[]), cast(:places as int[]), cast(:bodies as text[])) t (n, place, body)
                  join bench_cohort c on c.n = t.n
                """)
                .param("numbers", texts.stream().map(Text::number).toArray(Integer[]::new))
                .param("places", texts.stream().map(Text::place).toArray(Integer[]::new))
                .param("bodies", texts.stream().map(Text::body).toArray(String[]::new))
                .update();
        return jdbc.sql("select application from bench_cohort order by n")
                .query(UUID.class)
                .list();
    }

    private record Text(int number, int place, String body) {}

    private static List<Text> texts(int size) {
        var random = new Random(5);
        List<Text> texts = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            for (int place = 1; place <= ANSWERS; place++) {
                boolean copied = place == 1 && number % EVERY == 0 && number > 1;
                texts.add(new Text(
                        number,
                        place,
                        copied ? changed(texts.get(texts.size() - ANSWERS).body(), random) : own(random)));
            }
        }
        return texts;
    }

    private static String own(Random random) {
        var text = new StringBuilder();
        for (int clause = 0; clause < CLAUSES; clause++) {
            for (int sign = 0; sign < 8 + random.nextInt(8); sign++) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            text.append('，');
        }
        return text.toString();
    }

    /** A clause left out, and one of its own at the end. */
    private static String changed(String other, Random random) {
        return other.substring(0, LONGEST)
                + other.substring(LONGEST + 12)
                + own(random).substring(0, 20);
    }

    private static double untilSketched(JdbcClient jdbc) throws InterruptedException {
        long begun = System.nanoTime();
        while (jdbc.sql(
                                "select count(*) from writtentest.sitting s join bench_cohort c on c.sitting = s.id where not s.sketched")
                        .query(Integer.class)
                        .single()
                > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
