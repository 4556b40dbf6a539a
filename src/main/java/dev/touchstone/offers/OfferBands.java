package dev.touchstone.offers;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobCreated;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.shared.Command;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pay bands per job: the offer's part of a job's plan. Example bands of the job's city come from the grade ladder. */
@Service
public class OfferBands implements JobPlanSection {

    private final OfferRows rows;
    private final Jobs jobs;
    private final JsonNode ladder;

    OfferBands(OfferRows rows, Jobs jobs, JsonMapper json, ConfigFiles files) throws IOException {
        this.rows = rows;
        this.jobs = jobs;
        try (var in = files.file("offers/grade-ladder.json").getInputStream()) {
            ladder = json.readTree(in);
        }
    }

    /** The job's bands, lowest first. */
    public List<Band> of(JobOpeningId job) {
        return rows.bands(job);
    }

    Optional<Band> of(JobOpeningId job, Grade grade) {
        return of(job).stream().filter(band -> band.grade() == grade).findFirst();
    }

    @Command
    public void change(JobOpeningId job, List<Band> bands) {
        rows.replaceBands(job, bands);
    }

    @EventListener
    void on(JobCreated fact) {
        var city = jobs.get(fact.job()).city();
        for (var bands : ladder.path("bands")) {
            if (city.contains(bands.path("city").path("zh").asString())) {
                rows.replaceBands(fact.job(), read(bands));
            }
        }
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/offer".formatted(job);
    }

    /** A job may open without bands: pay is then always out of band and takes the longer approval. */
    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }

    private static List<Band> read(JsonNode bands) {
        var currency = bands.path("currency").asString();
        return Arrays.stream(Grade.values())
                .filter(grade -> bands.path("grades").has(grade.name()))
                .map(grade -> {
                    var range = bands.path("grades").path(grade.name());
                    return new Band(grade, money(range.path("low")), money(range.path("high")), currency);
                })
                .toList();
    }

    private static BigDecimal money(JsonNode node) {
        return node.decimalValue();
    }
}
