package dev.touchstone.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The applications that are copied, by how far they are. */
final class Samples {

    private final List<Template> running = new ArrayList<>();
    private final List<Template> ended = new ArrayList<>();
    private final int applications;
    private final Template screening;
    private final Template unrated;
    private final Template rated;
    private final Template job;

    private Samples(Connection connection) throws SQLException, IOException {
        for (var id :
                ids(connection, "select id from candidates.application where status = 'ACTIVE' order by number")) {
            running.add(Template.ofApplication(connection, id));
        }
        // Most are turned down after the material was read, many after the test; few come to an offer.
        end(connection, "status = 'REJECTED' and stage = 'SCREENING'", 50);
        end(connection, "status = 'REJECTED' and stage = 'WRITTEN_TEST'", 32);
        end(connection, "status = 'WITHDRAWN'", 10);
        end(connection, "status = 'HIRED'", 5);
        end(connection, "status = 'DECLINED'", 3);
        this.applications =
                ids(connection, "select id from candidates.application").size();
        this.screening = first(connection, "step = 'userTask_screenApplication'");
        this.unrated = first(connection, """
                step = 'userTask_fillScorecard'
                 order by (select count(*) from scorecards.card c
                            where c.application = a.id and c.stage = 'PANEL' and c.state = 'SUBMITTED')
                """);
        this.rated = first(connection, """
                step = 'userTask_decidePanel'
                 order by (select count(*) from scorecards.card c
                            where c.application = a.id and c.stage = 'PANEL' and c.state = 'SUBMITTED') desc
                """);
        this.job = Template.ofJob(
                connection,
                ids(connection, "select id from jobs.job order by number").get(0));
    }

    static Samples read(Connection connection) throws SQLException, IOException {
        return new Samples(connection);
    }

    private void end(Connection connection, String how, int share) throws SQLException, IOException {
        var ids = ids(connection, "select id from candidates.application where " + how);
        for (int i = 0; i < share; i++) {
            ended.add(
                    i < ids.size()
                            ? Template.ofApplication(connection, ids.get(i))
                            : ended.get(ended.size() - ids.size()));
        }
    }

    private static Template first(Connection connection, String where) throws SQLException, IOException {
        var query = "select id from candidates.application a where a.status = 'ACTIVE' and " + where;
        return Template.ofApplication(connection, ids(connection, query).get(0));
    }

    private static List<UUID> ids(Connection connection, String query) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    int applications() {
        return applications;
    }

    Template running(int number) {
        return running.get(number % running.size());
    }

    Template ended(Random random) {
        return ended.get(random.nextInt(ended.size()));
    }

    Template screening() {
        return screening;
    }

    /** At the panel, with as many open cards as the demo has. */
    Template unrated() {
        return unrated;
    }

    /** The panel’s cards are in, nobody has decided. */
    Template rated() {
        return rated;
    }

    Template job() {
        return job;
    }
}
