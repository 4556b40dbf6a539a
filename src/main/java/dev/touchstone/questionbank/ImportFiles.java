package dev.touchstone.questionbank;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of imports that are still looked through. */
@Repository
class ImportFiles {

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportBatchId batch, byte[] content) {
        jdbc.sql("insert into questionbank.import_file (batch, content) values (:batch, :content)")
                .param("batch", batch.value())
                .param("content", content)
                .update();
    }

    Optional<byte[]> find(ImportBatchId batch) {
        return jdbc.sql("select content from questionbank.import_file where batch = :batch")
                .param("batch", batch.value())
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    boolean exists(ImportBatchId batch) {
        return jdbc.sql("select exists (select 1 from questionbank.import_file where batch = :batch)")
                .param("batch", batch.value())
                .query(Boolean.class)
                .single();
    }

    void delete(ImportBatchId batch) {
        jdbc.sql("delete from questionbank.import_file where batch = :batch")
                .param("batch", batch.value())
                .update();
    }
}
