"""How often an agent wants each kind of notice."""

from django import forms

from demarches.models.reglages import ReglageAgent, Rythme


class MesAvisForm(forms.Form):
    """One choice a kind of notice, among the kinds that come to this agent."""

    use_required_attribute = False

    def __init__(self, *args, agent, natures, **kwargs):
        super().__init__(*args, **kwargs)
        self.agent = agent
        choisis = dict(agent.reglages_avis.values_list("nature", "rythme"))
        for nature in natures:
            self.fields[nature.value] = forms.ChoiceField(
                label=nature.label,
                choices=Rythme.choices,
                widget=forms.RadioSelect,
                initial=choisis.get(nature.value, Rythme.IMMEDIAT),
                error_messages={"required": "Choisissez l’un ou l’autre."},
            )

    def enregistrer(self):
        for nature, rythme in self.cleaned_data.items():
            ReglageAgent.objects.update_or_create(agent=self.agent, nature=nature, defaults={"rythme": rythme})
