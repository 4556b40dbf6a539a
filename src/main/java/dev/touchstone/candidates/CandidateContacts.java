package dev.touchstone.candidates;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a candidate may ask about their application: pages and letters name the same person. */
@Repository
public class CandidateContacts {

    /** Recruiters of the job’s team who decided about the application, the last one first; then the job’s owner. */
    private static final String IN_ORDER = """
            select d.decided_by as account, d.decided_at as acted_at
              from candidates.stage_decision d
              join candidates.application a on a.id = d.application
              join jobs.v_team t on t.job = a.job and t.account = d.decided_by and t.role = 'RECRUITER'
             where d.application = :application
             union all
            select j.owner, null
              from candidates.application a
              join jobs.v_job j on j.id = a.job
             where a.id = :application
             order by acted_at desc nulls last
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    CandidateContacts(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The recruiter who decided last about the application and still is in the job’s team; else the job’s owner. */
    public Account of(JobApplicationId application) {
        var inOrder = inOrder(application);
        var people = accounts.all(inOrder.stream().distinct().toList());
        return inOrder.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .filter(Account::enabled)
                .findFirst()
                .orElseGet(() -> accounts.get(inOrder.get(inOrder.size() - 1)));
    }

    private List<AccountId> inOrder(JobApplicationId application) {
        return jdbc.sql(IN_ORDER)
                .param("application", application.value())
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }
}
