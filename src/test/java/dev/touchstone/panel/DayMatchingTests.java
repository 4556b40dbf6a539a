package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As many as possible get a place, and no room takes more than its people may have. */
class DayMatchingTests {

    private static final Instant NINE = Instant.parse("2027-03-24T01:00:00Z");
    private static final int ROUNDS = 300;

    @Test
    void aFullRoomSendsSomebodyElsewhereWhoCanGoThere() {
        var cells = cells(2, 2);
        var candidates = candidates(3);
        BiPredicate<JobApplicationId, DayPlan.Cell> suits =
                (who, cell) -> cell.room() == 0 || who.equals(candidates.get(0));
        var places = DayMatching.of(cells, candidates, suits, room -> room == 0 ? 2 : 1);
        assertThat(places).hasSize(3);
        assertThat(places)
                .filteredOn(place -> place.cell().room() == 1)
                .singleElement()
                .satisfies(place -> assertThat(place.application()).isEqualTo(candidates.get(0)));
    }

    @Test
    void asManyAsAnExhaustiveSearchFindsArePlaced() {
        var chance = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var cells = cells(2, 3);
            var candidates = candidates(4);
            boolean[][] fits = new boolean[candidates.size()][cells.size()];
            for (var row : fits) {
                for (int cell = 0; cell < row.length; cell++) {
                    row[cell] = chance.nextInt(3) == 0;
                }
            }
            int[] most = {chance.nextInt(3), chance.nextInt(4)};
            var places = DayMatching.of(
                    cells,
                    candidates,
                    (who, cell) -> fits[candidates.indexOf(who)][cells.indexOf(cell)],
                    room -> most[room]);
            assertThat(places).hasSize(best(fits, cells, 0, new ArrayList<>(), most));
            assertThat(places).extracting(DayPlan.Place::cell).doesNotHaveDuplicates();
            assertThat(places).extracting(DayPlan.Place::application).doesNotHaveDuplicates();
            for (int room : Set.of(0, 1)) {
                assertThat(places.stream().filter(place -> place.cell().room() == room))
                        .hasSizeLessThanOrEqualTo(most[room]);
            }
        }
    }

    private static int best(boolean[][] fits, List<DayPlan.Cell> cells, int who, List<Integer> taken, int[] most) {
        if (who == fits.length) {
            return taken.size();
        }
        int best = best(fits, cells, who + 1, taken, most);
        for (int cell = 0; cell < cells.size(); cell++) {
            int room = cells.get(cell).room();
            long there =
                    taken.stream().filter(one -> cells.get(one).room() == room).count();
            if (fits[who][cell] && !taken.contains(cell) && there < most[room]) {
                taken.add(cell);
                best = Math.max(best, best(fits, cells, who + 1, taken, most));
                taken.remove(taken.size() - 1);
            }
        }
        return best;
    }

    private static List<DayPlan.Cell> cells(int rooms, int times) {
        var cells = new ArrayList<DayPlan.Cell>();
        for (int time = 0; time < times; time++) {
            for (int room = 0; room < rooms; room++) {
                cells.add(new DayPlan.Cell(NINE.plus(Duration.ofHours(time)), room));
            }
        }
        return cells;
    }

    private static List<JobApplicationId> candidates(int many) {
        return Stream.generate(JobApplicationId::next).limit(many).toList();
    }
}
