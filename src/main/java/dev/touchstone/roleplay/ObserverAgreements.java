package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.scorecards.InterRater;
import dev.touchstone.scorecards.InterRater.Pair;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares what two observers gave. Reads released cards only, so whoever owes a card of an application learns nothing of it here. */
@Service
public class ObserverAgreements {

    private static final double STEPS = 4; // from 1 to 5

    private static final String TWICE = """
            select r.application, r.competency, array_agg(r.value order by o.account) as given,
                   exists (select 1 from roleplay.adjudication a where a.role_play = o.role_play) as adjudicated
              from candidates.v_place p
              join scorecards.v_released_rating(:viewer) r on r.application = p.id and r.stage = 'ROLE_PLAY' and r.value is not null
              join roleplay.observer o on o.card = r.card
              join roleplay.role_play h on h.id = o.role_play and h.state <> 'CANCELLED'
             where p.job = :job
             group by r.application, o.role_play, r.competency
            having count(*) > 1
            """;

    private final JdbcClient jdbc;
    private final Competencies competencies;

    ObserverAgreements(JdbcClient jdbc, Competencies competencies) {
        this.jdbc = jdbc;
        this.competencies = competencies;
    }

    /** A competency that two people rated in one talk; of three the first two. */
    private record Twice(UUID application, String competency, int one, int other, boolean adjudicated) {

        Pair pair() {
            return new Pair(one, other);
        }

        Pair shares() {
            return new Pair((one - 1) / STEPS, (other - 1) / STEPS);
        }
    }

    /** Over all role-plays of the job the viewer may see ratings of. */
    public ObserverAgreement of(JobOpeningId job, AccountId viewer) {
        var all = jdbc.sql(TWICE)
                .param("viewer", viewer.value())
                .param("job", job.value())
                .query((row, index) -> {
                    var given = (Integer[]) row.getArray("given").getArray();
                    return new Twice(
                            row.getObject("application", UUID.class),
                            row.getString("competency"),
                            given[0],
                            given[1],
                            row.getBoolean("adjudicated"));
                })
                .list();
        return of(all.stream().collect(Collectors.groupingBy(Twice::application)), all);
    }

    private ObserverAgreement of(Map<UUID, List<Twice>> talks, List<Twice> all) {
        var totals = talks.values().stream().map(ObserverAgreements::means).toList();
        return new ObserverAgreement(
                talks.size(),
                (int) talks.values().stream()
                        .filter(talk -> talk.get(0).adjudicated())
                        .count(),
                figure(totals, InterRater.meanGap(totals)),
                figure(totals, InterRater.icc(totals)),
                competencies.all().stream().flatMap(each -> line(each, all)).toList());
    }

    private static Stream<ObserverAgreement.Line> line(Competency competency, List<Twice> all) {
        var those = all.stream()
                .filter(each -> each.competency().equals(competency.code()))
                .toList();
        var pairs = those.stream().map(Twice::pair).toList();
        return those.isEmpty()
                ? Stream.empty()
                : Stream.of(new ObserverAgreement.Line(
                        competency,
                        those.size(),
                        figure(pairs, InterRater.meanGap(pairs)),
                        figure(
                                pairs,
                                InterRater.kappa(
                                        those.stream().map(Twice::shares).toList()))));
    }

    private static Pair means(List<Twice> talk) {
        return new Pair(
                talk.stream().mapToInt(Twice::one).average().orElseThrow(),
                talk.stream().mapToInt(Twice::other).average().orElseThrow());
    }

    private static @Nullable Double figure(List<Pair> pairs, OptionalDouble figure) {
        return pairs.size() < ObserverAgreement.FEWEST || figure.isEmpty()
                ? null
                : Double.valueOf(figure.getAsDouble());
    }
}
