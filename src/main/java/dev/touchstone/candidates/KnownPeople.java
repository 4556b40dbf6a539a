package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up people by addresses and numbers, many at once. */
@Repository
class KnownPeople {

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each with their newest application; a running one for the job, then any running one, stands before. */
    List<KnownPerson> reachedBy(Collection<ContactData> contacts, @Nullable JobOpeningId job) {
        return jdbc.sql("""
                        select distinct on (c.id) c.id, c.name, c.email, c.phone, c.language,
                               a.id as application, a.number, a.job, a.status, a.applied_at
                          from candidates.candidate c
                          join candidates.application a on a.candidate = c.id
                         where c.email = any(:emails) or c.phone = any(:phones)
                         order by c.id, (a.status = 'ACTIVE' and a.job is not distinct from cast(:job as uuid)) desc,
                                  (a.status = 'ACTIVE') desc, a.applied_at desc
                        """)
                .param("emails", strings(contacts.stream().map(ContactData::email)))
                .param("phones", strings(contacts.stream().map(ContactData::phone)))
                .param("job", job == null ? null : job.value())
                .query((row, number) -> new KnownPerson(
                        People.candidate(row),
                        new JobApplicationId(row.getObject("application", UUID.class)),
                        row.getString("number"),
                        new JobOpeningId(row.getObject("job", UUID.class)),
                        "ACTIVE".equals(row.getString("status")),
                        row.getTimestamp("applied_at").toInstant()))
                .list();
    }

    private static String[] strings(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
