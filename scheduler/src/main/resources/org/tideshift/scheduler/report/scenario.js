/* Starts a scenario's page. */
tables.makeSortable();
