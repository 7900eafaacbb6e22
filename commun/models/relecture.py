"""The second pair of eyes: content is approved by somebody who did not write it."""

from wagtail.models import AbstractGroupApprovalTask


class RelectureParUnTiers(AbstractGroupApprovalTask):
    """Approval by a member of the groups who neither wrote what is approved nor asked for its approval.

    Wagtail's own task lets authors, and superusers, approve themselves.
    """

    class Meta:
        verbose_name = "relecture par une autre personne"
        verbose_name_plural = "relectures par une autre personne"

    def get_actions(self, obj, user):
        actions = super().get_actions(obj, user)
        if user.pk in auteurs(obj):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def get_task_states_user_can_moderate(self, user, **kwargs):
        """Without those that this person may not approve: they would stand on the dashboard for nothing."""
        etats = super().get_task_states_user_can_moderate(user, **kwargs)
        miens = [etat.pk for etat in etats if user.pk in auteurs(etat.revision.content_object)]
        return etats.exclude(pk__in=miens)

    @classmethod
    def get_description(cls):
        return "Une personne de ces groupes, qui n’a pas écrit le texte, l’approuve ou demande une correction."

    def on_action(self, task_state, user, action_name, **kwargs):
        """Refuse here too: a button that is not shown can still be posted."""
        if action_name == "approve" and user.pk in auteurs(task_state.revision.content_object):
            return None
        return super().on_action(task_state, user, action_name, **kwargs)


def auteurs(page):
    """Ids of those who wrote since the page was last published, and of who asked for the approval."""
    ecrites = page.revisions.all()
    if page.live_revision_id:
        ecrites = ecrites.filter(pk__gt=page.live_revision_id)
    personnes = set(ecrites.filter(user__isnull=False).values_list("user_id", flat=True))
    etat = page.current_workflow_state
    if etat and etat.requested_by_id:
        personnes.add(etat.requested_by_id)
    return personnes
