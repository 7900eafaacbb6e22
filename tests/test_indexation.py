"""The table of the search follows what is published, moved, hidden, deleted."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, ReferenceIndex

from carte.models import Structure
from commun.indexation import couper, indexer
from commun.models import EntreeRecherche, Piece
from commun.recherche import chercher
from tests import fabriques


@pytest.fixture
def suivre(django_capture_on_commit_callbacks):
    """Run what follows the transaction of a block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def guide(accueil, suivre):
    """An index of guides and its guide "La crèche", both published and found."""
    index = fabriques.IndexGuidesPageFactory(parent=accueil, title="Les modes")
    page = fabriques.GuidePageFactory(parent=index, title="La crèche", slug="creche")
    with suivre():
        for publiee in (index, page):
            publiee.save_revision().publish()
    return page


def adresses(requete="crèche"):
    return [entree.url for entree in chercher(requete, "fr").entrees]


def test_a_page_is_found_once_published(guide):
    assert adresses() == ["/modes-accueil/creche/"]


def test_a_draft_is_not_found_and_changes_nothing_that_is(guide, suivre):
    guide.title = "La garderie"
    with suivre():
        guide.save_revision()
    assert (adresses(), adresses("garderie")) == (["/modes-accueil/creche/"], [])


def test_a_page_published_again_is_found_by_its_new_words(guide, suivre):
    guide.title = "La garderie"
    with suivre():
        guide.save_revision().publish()
    assert adresses("garderie") == ["/modes-accueil/creche/"]


def test_what_stands_below_a_page_goes_and_comes_back_with_it(guide, suivre):
    index = guide.get_parent().specific
    with suivre():
        index.unpublish()
    assert (adresses(), adresses("modes")) == ([], [])
    with suivre():
        index.save_revision().publish()
    assert adresses() == ["/modes-accueil/creche/"]


def test_a_page_that_moves_keeps_its_readers(guide, accueil, suivre):
    rubrique = fabriques.RubriquePageFactory(parent=accueil, slug="ailleurs")
    with suivre():
        guide.move(rubrique, pos="last-child")
    assert adresses() == ["/ailleurs/creche/"]


def test_a_new_address_changes_those_below(guide, suivre):
    index = guide.get_parent().specific
    index.slug = "comprendre"
    with suivre():
        index.save_revision().publish()
    assert adresses() == ["/comprendre/creche/"]


@pytest.mark.parametrize("par_la_mere", [False, True])
def test_a_deleted_page_is_forgotten(guide, suivre, par_la_mere):
    with suivre():
        (guide.get_parent() if par_la_mere else guide).delete()
    assert adresses() == []


def test_a_restricted_page_is_not_found_nor_those_below(guide, suivre):
    with suivre():
        restriction = PageViewRestriction.objects.create(page=guide.get_parent(), restriction_type="login")
    assert adresses() == []
    with suivre():
        restriction.delete()
    assert adresses() == ["/modes-accueil/creche/"]


def test_a_document_replaced_by_another_is_not_found(accueil):
    index = fabriques.IndexDocumentsPageFactory(parent=accueil)
    nouveau = fabriques.DocumentPageFactory(parent=index, title="Mémo nouveau", slug="nouveau")
    fabriques.DocumentPageFactory(parent=index, title="Mémo ancien", slug="ancien", remplace_par=nouveau)
    indexer()
    assert [(e.url, e.genre) for e in chercher("mémo", "fr").entrees] == [("/documents/nouveau/", "document")]


def test_a_structure_is_followed(suivre):
    with suivre():
        structure = fabriques.StructureFactory(nom="Les Capucines")
    assert adresses("capucines") == [structure.get_absolute_url()]
    structure.publiee = False
    with suivre():
        structure.save()
    assert adresses("capucines") == []


def test_structures_deleted_together_are_forgotten(suivre):
    with suivre():
        fabriques.StructureFactory.create_batch(2, nom="Les Capucines")
    with suivre():
        Structure.objects.all().delete()
    assert EntreeRecherche.objects.count() == 0


def test_the_address_of_a_person_who_cares_at_home_is_not_searched(suivre):
    with suivre():
        fabriques.StructureFactory(nom="Mme D.", adresse="3 rue du Lac", point_approche=True)
        fabriques.StructureFactory(nom="Les Libellules", adresse="5 rue du Lac")
    assert [entree.titre for entree in chercher("rue du lac", "fr").entrees] == ["Les Libellules"]


def test_a_word_of_the_glossary_is_followed(accueil, suivre):
    fabriques.LexiquePageFactory(parent=accueil)
    with suivre():
        terme = fabriques.TermeFactory(terme="périscolaire")
    assert adresses("périscolaires") == ["/lexique/#terme-periscolaire"]
    with suivre():
        terme.delete()
    assert adresses("périscolaires") == []


@pytest.fixture
def piece(accueil):
    """A document that a page on line links to."""
    piece = Piece.objects.create(title="Règlement des crèches", file=ContentFile(b"pdf", "reglement.pdf"))
    page = fabriques.PageOrdinaireFactory(
        parent=accueil, slug="page", corps=[("texte", f'<p><a linktype="document" id="{piece.pk}">Lire</a></p>')]
    )
    ReferenceIndex.create_or_update_for_object(page)
    indexer()
    return piece


def test_a_document_that_a_page_links_to_is_found(piece):
    assert adresses("règlement") == [piece.url]


def test_a_document_stored_and_never_shown_is_not_found(accueil):
    Piece.objects.create(title="Brouillon de règlement", file=ContentFile(b"pdf", "brouillon.pdf"))
    indexer()
    assert adresses("règlement") == []


def test_a_document_of_a_closed_collection_is_not_found(piece):
    fermee = Collection.get_first_root_node().add_child(name="Interne")
    CollectionViewRestriction.objects.create(collection=fermee, restriction_type="login")
    Piece.objects.update(collection=fermee)
    indexer()
    assert adresses("règlement") == []


def test_a_document_is_not_found_any_more_when_its_page_goes(piece, accueil, suivre):
    with suivre():
        accueil.get_children().get(slug="page").specific.unpublish()
    assert adresses("règlement") == []


def test_the_file_of_a_document_page_is_found_by_its_page(accueil, piece):
    index = fabriques.IndexDocumentsPageFactory(parent=accueil)
    page = fabriques.DocumentPageFactory(parent=index, title="Le règlement", slug="reglement", fichier=piece)
    ReferenceIndex.create_or_update_for_object(page)
    indexer()
    indexer()
    assert adresses("règlement") == ["/documents/reglement/"]


def test_the_command_tells_its_counts_and_changes_nothing_the_second_time(guide, capsys):
    call_command("indexer_recherche")
    call_command("indexer_recherche")
    lignes = capsys.readouterr().out.splitlines()
    assert len(lignes) == 2
    assert lignes[1].endswith("entrées modifiées : 0, oubliées : 0")


@pytest.mark.parametrize(
    ("texte", "coupe"),
    [
        ("court", "court"),
        ("un deux trois quatre", "un deux…"),
        ("un [[a.b c]] trois quatre", "un…"),
    ],
)
def test_a_summary_is_cut_between_words_and_never_inside_a_figure(texte, coupe):
    assert couper(texte, 12) == coupe
