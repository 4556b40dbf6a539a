package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pictures by their content, and which version shows which. */
@Repository
class PictureStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PictureStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that is there already gets the new time, which keeps it from being swept out before a version refers to it. */
    void insert(String hash, Redrawn picture, Instant at) {
        jdbc.sql("""
                        insert into questionbank.attachment (hash, media_type, width, height, content, stored_at)
                        values (:hash, :type, :width, :height, :content, :at)
                        on conflict (hash) do update set stored_at = excluded.stored_at
                        """)
                .param("hash", hash)
                .param("type", picture.mediaType().toString())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("content", picture.content())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Drops what no version and no import refers to and nobody uploaded since. */
    void sweep(Instant storedBefore) {
        jdbc.sql("""
                        delete from questionbank.attachment a
                         where a.stored_at < :before
                           and not exists (select 1 from questionbank.version_attachment v where v.attachment = a.hash)
                           and not exists (select 1 from questionbank.import_picture i where i.attachment = a.hash)
                        """).param("before", Timestamp.from(storedBefore)).update();
    }

    Optional<PictureFile> file(String hash) {
        return jdbc.sql("select media_type, content from questionbank.attachment where hash = :hash")
                .param("hash", hash)
                .query((row, index) ->
                        new PictureFile(MediaType.valueOf(row.getString("media_type")), row.getBytes("content")))
                .optional();
    }

    boolean isShown(String hash, Collection<QuestionVersionId> versions) {
        return !versions.isEmpty()
                && jdbc.sql("""
                                select exists (select 1 from questionbank.version_attachment
                                                where attachment = :hash and question_version in (:versions))
                                """)
                        .param("hash", hash)
                        .param("versions", ids(versions))
                        .query(Boolean.class)
                        .single();
    }

    /** Of each version in their order; versions without any are absent. */
    Map<QuestionVersionId, List<Picture>> of(Collection<QuestionVersionId> versions) {
        Map<QuestionVersionId, List<Picture>> pictures = new HashMap<>();
        if (versions.isEmpty()) {
            return pictures;
        }
        jdbc.sql("""
                        select v.question_version, v.alt_zh, v.alt_en, a.hash, a.width, a.height
                          from questionbank.version_attachment v
                          join questionbank.attachment a on a.hash = v.attachment
                         where v.question_version in (:versions)
                         order by v.question_version, v.position
                        """)
                .param("versions", ids(versions))
                .query((row, index) -> pictures.computeIfAbsent(
                                new QuestionVersionId(row.getObject("question_version", UUID.class)),
                                version -> new ArrayList<>())
                        .add(new Picture(
                                row.getString("hash"),
                                new LocalizedText(row.getString("alt_zh"), row.getString("alt_en")),
                                row.getInt("width"),
                                row.getInt("height"))))
                .list();
        return pictures;
    }

    /** Which of these versions have any. */
    Set<QuestionVersionId> pictured(Collection<QuestionVersionId> versions) {
        return Set.copyOf(jdbc.sql("""
                        select distinct question_version from questionbank.version_attachment
                         where question_version = any(:versions)
                        """)
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toArray(UUID[]::new))
                .query((row, index) -> new QuestionVersionId(row.getObject("question_version", UUID.class)))
                .list());
    }

    /** Gives a version the pictures of the one before it. */
    void carry(QuestionVersionId from, QuestionVersionId to) {
        jdbc.sql("""
                        insert into questionbank.version_attachment (question_version, position, attachment, alt_zh, alt_en)
                        select :to, position, attachment, alt_zh, alt_en
                          from questionbank.version_attachment where question_version = :from
                        """).param("to", to.value()).param("from", from.value()).update();
    }

    /** Whether nothing used the version; from here on nothing will before this transaction is over. */
    boolean isUnused(QuestionVersionId version) {
        return jdbc.sql("select used_at is null from questionbank.question_version where id = :version for update")
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }

    void clear(QuestionVersionId version) {
        jdbc.sql("delete from questionbank.version_attachment where question_version = :version")
                .param("version", version.value())
                .update();
    }

    /** False when the picture is not there any more. */
    boolean show(QuestionVersionId version, int position, ChosenPicture picture) {
        return jdbc.sql("""
                                insert into questionbank.version_attachment (question_version, position, attachment, alt_zh, alt_en)
                                select :version, :position, hash, :zh, :en
                                  from questionbank.attachment where hash = :hash
                                """)
                        .param("version", version.value())
                        .param("position", position)
                        .param("zh", picture.alt().zh())
                        .param("en", picture.alt().en())
                        .param("hash", picture.hash())
                        .update()
                > 0;
    }

    /** Makes versions without any show these, in one statement; their pictures are all kept. */
    void show(Map<QuestionVersionId, List<Picture>> shown) {
        var rows = shown.entrySet().stream()
                .flatMap(version -> IntStream.range(0, version.getValue().size())
                        .mapToObj(i -> Map.of(
                                "version", version.getKey().value(),
                                "position", i + 1,
                                "picture", version.getValue().get(i))))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into questionbank.version_attachment (question_version, position, attachment, alt_zh, alt_en)
                        select cast(r ->> 'version' as uuid), cast(r ->> 'position' as int), r -> 'picture' ->> 'hash',
                               r -> 'picture' -> 'alt' ->> 'zh', r -> 'picture' -> 'alt' ->> 'en'
                          from jsonb_array_elements(cast(:rows as jsonb)) as r
                        """).param("rows", json.writeValueAsString(rows)).update();
    }

    private static List<UUID> ids(Collection<QuestionVersionId> versions) {
        return versions.stream().map(QuestionVersionId::value).toList();
    }
}
