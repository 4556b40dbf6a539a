package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.InterRater;
import dev.touchstone.scorecards.InterRater.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares what first and second markers gave. */
@Service
public class MarkingAgreements {

    private static final String PAIRS = """
            select s.id as sitting, q.question_version, q.points as most, f.points as one, t.points as other,
                   exists (select 1 from writtentest.given_mark d
                            where d.sitting = s.id and d.round = 'ADJUDICATION' and d.given_at is not null) as adjudicated
              from candidates.v_place p
              join writtentest.sitting s on s.application = p.id and s.state = 'MARKED'
              join writtentest.paper_question q on q.sitting = s.id
              join writtentest.given_mark f on f.sitting = s.id and f.position = q.position and f.round = 'FIRST' and f.given_at is not null
              join writtentest.given_mark t on t.sitting = s.id and t.position = q.position and t.round = 'SECOND' and t.given_at is not null
             where p.job = :job and q.points > 0
               and not exists (select 1 from writtentest.given_mark h
                                where h.sitting = s.id and h.round = 'FIRST' and h.given_at is not null
                                  and not exists (select 1 from writtentest.given_mark k
                                                   where k.sitting = s.id and k.position = h.position and k.round = 'SECOND'
                                                     and k.given_at is not null))
            """;

    private final JdbcClient jdbc;
    private final QuestionBank bank;

    MarkingAgreements(JdbcClient jdbc, QuestionBank bank) {
        this.jdbc = jdbc;
        this.bank = bank;
    }

    /** An answer that two people marked. */
    private record Twice(
            UUID sitting, QuestionVersionId question, double most, double one, double other, boolean adjudicated) {

        Pair shares() {
            return new Pair(one / most, other / most);
        }
    }

    /** Over all papers of the job so far. */
    public MarkingAgreement of(JobOpeningId job) {
        var all = jdbc.sql(PAIRS)
                .param("job", job.value())
                .query((row, index) -> new Twice(
                        row.getObject("sitting", UUID.class),
                        new QuestionVersionId(row.getObject("question_version", UUID.class)),
                        row.getDouble("most"),
                        row.getDouble("one"),
                        row.getDouble("other"),
                        row.getBoolean("adjudicated")))
                .list();
        var papers = all.stream().collect(Collectors.groupingBy(Twice::sitting));
        var totals = papers.values().stream().map(MarkingAgreements::total).toList();
        return new MarkingAgreement(
                papers.size(),
                (int) papers.values().stream()
                        .filter(paper -> paper.get(0).adjudicated())
                        .count(),
                figure(totals, InterRater.meanGap(totals)),
                figure(totals, InterRater.icc(totals)),
                questions(all.stream().collect(Collectors.groupingBy(Twice::question))));
    }

    private List<MarkingAgreement.Question> questions(Map<QuestionVersionId, List<Twice>> answers) {
        return bank.versions(List.copyOf(answers.keySet())).stream()
                .map(version -> {
                    var pairs = answers.getOrDefault(version.id(), List.of()).stream()
                            .map(Twice::shares)
                            .toList();
                    var gap = InterRater.meanGap(pairs);
                    return new MarkingAgreement.Question(
                            version,
                            pairs.size(),
                            figure(pairs, gap.isEmpty() ? gap : OptionalDouble.of(100 * gap.getAsDouble())),
                            figure(pairs, InterRater.kappa(pairs)));
                })
                .sorted(Comparator.comparingInt(MarkingAgreement.Question::answers)
                        .reversed())
                .toList();
    }

    /** Percent of the open answers' points. */
    private static Pair total(List<Twice> paper) {
        double most = paper.stream().mapToDouble(Twice::most).sum();
        return new Pair(
                100 * paper.stream().mapToDouble(Twice::one).sum() / most,
                100 * paper.stream().mapToDouble(Twice::other).sum() / most);
    }

    private static @Nullable Double figure(List<Pair> pairs, OptionalDouble figure) {
        return pairs.size() < MarkingAgreement.FEWEST || figure.isEmpty() ? null : Double.valueOf(figure.getAsDouble());
    }
}
