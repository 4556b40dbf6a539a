package dev.touchstone.bench;

import java.util.List;

/** The board of the large job: the page carries its data, there is no further call. */
final class BoardSuite implements Suite {

    @Override
    public List<String> metrics() {
        return List.of("board");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        var board = "/jobs/%s/board".formatted(product.company().large());
        int bytes = recruiter.get(board).body().length;
        var result = product.meter().measure("board", 400, 400, i -> recruiter.get(board));
        return List.of(result.with("bytes", bytes));
    }
}
