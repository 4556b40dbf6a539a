create schema demo;

-- One row once the demo data is there; a start that was killed in between begins with a clean directory.
create table demo.seeded (at timestamptz not null);
