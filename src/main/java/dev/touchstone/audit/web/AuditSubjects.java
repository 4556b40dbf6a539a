package dev.touchstone.audit.web;

import dev.touchstone.audit.Entry;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what the ids of a page of the trail stand for, with three statements however many entries there are. */
@Repository
class AuditSubjects {

    /** Facts whose value is an account. */
    static final Set<String> PEOPLE = Set.of("account", "member", "by", "approver", "interviewer", "observer", "rater");

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Accounts accounts;

    AuditSubjects(JdbcClient jdbc, Jobs jobs, Accounts accounts) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.accounts = accounts;
    }

    Map<String, AuditLine.Subject> of(List<Entry> entries, Locale locale) {
        var subjects = new HashMap<String, AuditLine.Subject>();
        jdbc.sql("select id, number from candidates.v_application where id = any(:ids)")
                .param("ids", ids(entries, Set.of("application")).toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getString("id");
                    subjects.put(id, new AuditLine.Subject(row.getString("number"), "/applications/" + id));
                });
        jobs.all(ids(entries, Set.of("job")).map(JobOpeningId::new).toList())
                .forEach((id, job) -> subjects.put(
                        id.toString(), new AuditLine.Subject(job.title().in(locale), "/jobs/" + id)));
        var actors = entries.stream().map(Entry::actor).filter(java.util.Objects::nonNull);
        var people =
                Stream.concat(ids(entries, PEOPLE).map(AccountId::new), actors).collect(Collectors.toSet());
        accounts.all(people)
                .forEach((id, account) -> subjects.put(id.toString(), new AuditLine.Subject(account.name(), null)));
        return subjects;
    }

    private static Stream<UUID> ids(List<Entry> entries, Set<String> facts) {
        return entries.stream()
                .flatMap(entry -> entry.facts().entrySet().stream())
                .filter(fact -> facts.contains(fact.getKey()) && fact.getValue() != null)
                .map(fact -> UUID.fromString(fact.getValue().toString()))
                .distinct();
    }
}
