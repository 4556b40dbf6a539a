package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.UuidV7;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code candidates.document}. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Document> of(JobApplicationId application) {
        return jdbc.sql("""
                        select id, application, name, media_type, size, uploaded_by, uploaded_at
                          from candidates.document
                         where application = :application
                         order by uploaded_at, id
                        """)
                .param("application", application.value())
                .query((row, number) -> document(row))
                .list();
    }

    byte[] content(UUID document) {
        return jdbc.sql("select content from candidates.document where id = :id")
                .param("id", document)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    UUID insert(
            JobApplicationId application,
            String name,
            DocumentKind kind,
            byte[] content,
            @Nullable AccountId by,
            Instant at) {
        var id = UuidV7.next();
        jdbc.sql("""
                        insert into candidates.document (id, application, name, media_type, size, sha256, content,
                               uploaded_by, uploaded_at)
                        values (:id, :application, :name, :mediaType, :size, :sha256, :content, :by, :at)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("name", name)
                .param("mediaType", kind.mediaType())
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("content", content)
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    boolean delete(JobApplicationId application, UUID document) {
        return jdbc.sql("delete from candidates.document where id = :id and application = :application")
                        .param("id", document)
                        .param("application", application.value())
                        .update()
                == 1;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        var by = row.getObject("uploaded_by", UUID.class);
        return new Document(
                row.getObject("id", UUID.class),
                new JobApplicationId(row.getObject("application", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                by == null ? null : new AccountId(by),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
