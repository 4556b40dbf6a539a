package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code jobs.team}: who does what for which job. */
@Repository
class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<TeamRole, List<AccountId>> of(JobOpeningId job) {
        return jdbc
                .sql("select role, account from jobs.team where job = :job order by since, account")
                .param("job", job.value())
                .query((row, number) -> new Member(
                        TeamRole.valueOf(row.getString("role")), new AccountId(row.getObject("account", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Member::role,
                        () -> new EnumMap<>(TeamRole.class),
                        Collectors.mapping(Member::account, Collectors.toList())));
    }

    /** What the account does for the job. */
    Set<TeamRole> roles(AccountId account, JobOpeningId job) {
        return jdbc.sql("select role from jobs.team where account = :account and job = :job")
                .param("account", account.value())
                .param("job", job.value())
                .query((row, number) -> TeamRole.valueOf(row.getString("role")))
                .set();
    }

    /** The jobs the account has the role for. */
    Set<JobOpeningId> jobs(AccountId account, TeamRole role) {
        return jdbc.sql("select job from jobs.team where account = :account and role = :role")
                .param("account", account.value())
                .param("role", role.name())
                .query((row, number) -> new JobOpeningId(row.getObject("job", UUID.class)))
                .set();
    }

    /** Whether the member is new in this role. */
    boolean add(JobOpeningId job, AccountId account, TeamRole role, Instant at) {
        return jdbc.sql("""
                                insert into jobs.team (job, account, role, since)
                                values (:job, :account, :role, :at)
                                on conflict do nothing
                                """)
                        .param("job", job.value())
                        .param("account", account.value())
                        .param("role", role.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether the member was in this role. */
    boolean remove(JobOpeningId job, AccountId account, TeamRole role) {
        return jdbc.sql("delete from jobs.team where job = :job and account = :account and role = :role")
                        .param("job", job.value())
                        .param("account", account.value())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    private record Member(TeamRole role, AccountId account) {}
}
