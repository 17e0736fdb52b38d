package io.parley.user.search;

class InMemorySearchIndexTest extends SearchIndexContract {

  private final SearchIndex index = new InMemorySearchIndex();

  @Override
  SearchIndex index() {
    return index;
  }
}
