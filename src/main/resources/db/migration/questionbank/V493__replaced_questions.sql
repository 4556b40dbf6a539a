-- Taking back an import asks for each of its questions whether an item replaced it: without the index ten thousand times the whole table.
create index import_item_replaced on questionbank.import_item (replaced) where replaced is not null;
