package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code candidates.candidate}. */
@Repository
class People {

    private static final String COLUMNS = "select id, name, email, phone, language from candidates.candidate ";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Candidate> find(CandidateId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> candidate(row))
                .optional();
    }

    Optional<Candidate> of(JobApplicationId application) {
        return jdbc.sql(COLUMNS + "where id = (select candidate from candidates.application where id = :id)")
                .param("id", application.value())
                .query((row, number) -> candidate(row))
                .optional();
    }

    Map<JobApplicationId, Candidate> of(Collection<JobApplicationId> applications) {
        return jdbc
                .sql("""
                        select a.id as application, c.id, c.name, c.email, c.phone, c.language
                          from candidates.application a
                          join candidates.candidate c on c.id = a.candidate
                         where a.id = any(:ids)
                        """)
                .param("ids", applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new JobApplicationId(row.getObject("application", UUID.class)), candidate(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody with this address or this number. */
    List<Candidate> reachedBy(ContactData contact) {
        if (contact.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where email = :email or phone = :phone order by created_at")
                .param("email", contact.email())
                .param("phone", contact.phone())
                .query((row, number) -> candidate(row))
                .list();
    }

    /** Lets one transaction at a time file people with this address or number. */
    void reserve(ContactData contact) {
        Stream.of(contact.email(), contact.phone())
                .filter(key -> key != null)
                .sorted()
                .forEach(key -> jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 600))")
                        .param("key", key)
                        .query(Integer.class)
                        .single());
    }

    CandidateId insert(String name, ContactData contact, Language language, Instant at) {
        var id = CandidateId.next();
        jdbc.sql("""
                        insert into candidates.candidate (id, name, email, phone, language, search, created_at)
                        values (:id, :name, :email, :phone, :language, array_to_tsvector(:words), :at)
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("language", language.name())
                .param("words", SearchWords.of(name, contact.email(), contact.phone()))
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    void update(CandidateId id, String name, ContactData contact, Language language) {
        jdbc.sql("""
                        update candidates.candidate
                           set name = :name, email = :email, phone = :phone, language = :language,
                               search = array_to_tsvector(:words), version = version + 1
                         where id = :id
                        """)
                .param("name", name)
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("language", language.name())
                .param("words", SearchWords.of(name, contact.email(), contact.phone()))
                .param("id", id.value())
                .update();
    }

    static Candidate candidate(ResultSet row) throws SQLException {
        return candidate(new CandidateId(row.getObject("id", UUID.class)), row);
    }

    static Candidate candidate(CandidateId id, ResultSet row) throws SQLException {
        return new Candidate(
                id,
                row.getString("name"),
                nullable(row, "email"),
                nullable(row, "phone"),
                Language.valueOf(row.getString("language")));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
